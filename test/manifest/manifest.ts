import { readFileSync } from 'node:fs';

/** JSON schema of a setting, as far as it is looked at. */
export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

/** Names a command, or a submenu that holds some. */
interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

/** The manifest, as far as it is looked at. */
export interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly icon?: string }[];
    readonly keybindings: readonly { readonly command: string; readonly when?: string }[];
    readonly submenus: readonly { readonly id: string }[];
    readonly colors: readonly { readonly id: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Schema>> }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string }[];
    readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly languages: readonly {
      readonly id: string;
      readonly filenames: readonly string[];
      readonly configuration?: string;
    }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly media: { readonly svg: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

export const manifestText = readFileSync('package.json', 'utf8');
export const manifest = JSON.parse(manifestText) as Manifest;
export const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;

/** All settings with their schemas. */
export const settings: Readonly<Record<string, Schema>> = Object.assign(
  {},
  ...manifest.contributes.configuration.map(({ properties }) => properties),
) as Readonly<Record<string, Schema>>;
