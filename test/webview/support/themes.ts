/** The colours of VS Code's own themes that the pages use, as VS Code gives them to a webview. */
const dark = {
  foreground: '#cccccc',
  descriptionForeground: '#9d9d9d',
  'editor-foreground': '#cccccc',
  'editor-background': '#1f1f1f',
  'sideBar-background': '#181818',
  focusBorder: '#0078d4',
  'icon-foreground': '#cccccc',
  'textLink-foreground': '#4daafc',
  'textLink-activeForeground': '#4daafc',
  'button-background': '#0078d4',
  'button-foreground': '#ffffff',
  'button-hoverBackground': '#026ec1',
  'button-secondaryBackground': '#313131',
  'button-secondaryForeground': '#cccccc',
  'button-secondaryHoverBackground': '#3c3c3c',
  'input-background': '#313131',
  'input-foreground': '#cccccc',
  'input-border': '#3c3c3c',
  'input-placeholderForeground': '#989898',
  'toolbar-hoverBackground': 'rgba(90, 93, 94, 0.31)',
  'list-hoverBackground': '#2a2d2e',
  'list-warningForeground': '#cca700',
  'list-errorForeground': '#f88070',
  'badge-background': '#616161',
  'badge-foreground': '#f8f8f8',
  'sideBarSectionHeader-border': '#2b2b2b',
  'panel-border': '#2b2b2b',
  'editor-findMatchHighlightBackground': 'rgba(234, 92, 0, 0.33)',
  'editorHoverWidget-background': '#202020',
  'editorHoverWidget-border': '#454545',
  'editorHoverWidget-foreground': '#cccccc',
  'widget-shadow': 'rgba(0, 0, 0, 0.36)',
};

const light: typeof dark = {
  ...dark,
  foreground: '#3b3b3b',
  descriptionForeground: '#3b3b3b',
  'editor-foreground': '#3b3b3b',
  'editor-background': '#ffffff',
  'sideBar-background': '#f8f8f8',
  focusBorder: '#005fb8',
  'icon-foreground': '#3b3b3b',
  'textLink-foreground': '#005fb8',
  'textLink-activeForeground': '#005fb8',
  'button-background': '#005fb8',
  'button-secondaryBackground': '#e5e5e5',
  'button-secondaryForeground': '#3b3b3b',
  'button-secondaryHoverBackground': '#cccccc',
  'input-background': '#ffffff',
  'input-foreground': '#3b3b3b',
  'input-border': '#cecece',
  'input-placeholderForeground': '#767676',
  'list-hoverBackground': '#f2f2f2',
  'list-warningForeground': '#855f00',
  'list-errorForeground': '#b01011',
  'badge-background': '#cccccc',
  'badge-foreground': '#3b3b3b',
  'sideBarSectionHeader-border': '#e5e5e5',
  'panel-border': '#e5e5e5',
  'editorHoverWidget-background': '#f8f8f8',
  'editorHoverWidget-border': '#c8c8c8',
  'editorHoverWidget-foreground': '#3b3b3b',
  'widget-shadow': 'rgba(0, 0, 0, 0.16)',
};

export type ThemeName = 'dark' | 'light';

/** A style sheet that stands in for what VS Code adds to a webview. */
export function themeSheet(name: ThemeName): string {
  const variables = Object.entries(name === 'dark' ? dark : light).map(([key, value]) => `--vscode-${key}: ${value};`);
  const fonts = `--vscode-font-family: sans-serif; --vscode-font-size: 13px; --vscode-font-weight: normal; --vscode-editor-font-family: monospace; --vscode-editor-font-size: 13px;`;
  return `html { ${variables.join(' ')} ${fonts} } body { background: var(--vscode-sideBar-background); }`;
}
