import assert from 'node:assert/strict';
import { brokerKinds } from '../../src/base/brokerKind';
import { authentications, environments } from '../../src/brokers/api/profile';
import { awsKeys, endpointKeys, entryKeys, oauthKeys, tlsKeys } from '../../src/ui/connections/entryKeys';
import {
  commandIds,
  documentSchemes,
  environmentColors,
  languageClientId,
  lintSection,
  resourceContext,
  resourceFlags,
  rowContexts,
  settingIds,
  viewIds,
} from '../../src/ui/contributions';
import { lintSettingNames } from '../../src/protocol/languageServer';
import { checkedLanguages } from '../../src/language/languageIds';
import { configFileName } from '../../src/ui/language/mentions';
import { manifest, settings, texts } from './manifest';
import type { Schema } from './manifest';

const { commands, menus, submenus, keybindings, colors, views, viewsWelcome, viewsContainers } = manifest.contributes;
const contributed = commands.map(({ command }) => command);

function same(actual: readonly string[], expected: readonly string[]): void {
  assert.deepEqual([...actual].sort(), [...expected].sort());
}

describe('the manifest and the code', () => {
  it('name the same commands', () => {
    same(contributed, Object.values(commandIds));
  });

  it('name the same views', () => {
    const ids = Object.values(views).flatMap((list) => list.map(({ id }) => id));
    same(ids, Object.values(viewIds));
    same(
      Object.keys(views),
      viewsContainers.activitybar.map(({ id }) => id),
    );
    for (const { view } of viewsWelcome) assert.ok(ids.includes(view), view);
  });

  it('name the same settings', () => {
    const inLintSection = (id: string): boolean => id.startsWith(`${lintSection}.`);
    const others = Object.keys(settings).filter((id) => !inLintSection(id));
    same(others, [...Object.values(settingIds), `${languageClientId}.trace.server`]);
    same(
      Object.keys(settings).filter(inLintSection),
      lintSettingNames.map((name) => `${lintSection}.${name}`),
    );
  });

  it('agree on what a connection is made of', () => {
    const entry = settings[settingIds.connections]?.items?.properties ?? {};
    same(Object.keys(entry), entryKeys);
    const keys = (schema: Schema | undefined): readonly string[] => Object.keys(schema?.properties ?? {});
    same(keys(entry['oauth']), oauthKeys);
    same(keys(entry['aws']), awsKeys);
    for (const key of ['schemaRegistry', 'connect']) same(keys(entry[key]), endpointKeys);
    const everyTls = [entry, entry['schemaRegistry']?.properties, entry['connect']?.properties].map(
      (all) => all?.['tls'],
    );
    for (const tls of [...everyTls, entry['managementTls']]) same(keys(tls), tlsKeys);
    assert.deepEqual(entry['kind']?.enum, brokerKinds);
    assert.deepEqual(entry['environment']?.enum, environments);
    assert.deepEqual(entry['authentication']?.enum, authentications);
  });

  it('name the same colours', () => {
    same(
      colors.map(({ id }) => id),
      Object.values(environmentColors),
    );
    same(Object.keys(environmentColors), environments);
  });

  it('agree on the documents that start the extension', () => {
    same(manifest.activationEvents, [
      `workspaceContains:${configFileName}`,
      ...[...checkedLanguages, 'plaintext'].map((language) => `onLanguage:${language}`),
    ]);
  });

  it('have pages opened in the Markdown preview', () => {
    const associations = manifest.contributes.configurationDefaults['workbench.editorAssociations'];
    assert.deepEqual(associations, { [`${documentSchemes.pages}:/**/*.md`]: 'vscode.markdown.preview.editor' });
  });

  it('leave no say over connections to a folder that is not trusted', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(restrictedConfigurations, [settingIds.connections]);
  });
});

describe('menus', () => {
  const items = Object.entries(menus).flatMap(([menu, list]) =>
    list.flatMap(({ command, ...item }) => (command === undefined ? [] : [{ menu, command, ...item }])),
  );

  it('hold contributed commands only', () => {
    for (const { menu, command } of items) assert.ok(contributed.includes(command), `${menu}: ${command}`);
    for (const { command } of keybindings) assert.ok(contributed.includes(command), command);
  });

  it('open submenus that exist and hold something, and all that exist', () => {
    const opened = Object.values(menus).flatMap((list) => list.flatMap(({ submenu }) => submenu ?? []));
    same(
      [...new Set(opened)],
      submenus.map(({ id }) => id),
    );
    for (const { id } of submenus) assert.ok((menus[id] ?? []).length > 0, id);
  });

  it('speak of rows that exist', () => {
    const known: readonly string[] = [
      ...Object.values(rowContexts),
      ...resourceFlags.map((flag) => resourceContext([flag])),
    ];
    for (const { when = '' } of menus['view/item/context'] ?? []) {
      const [, exact, pattern] = /viewItem (?:== (\S+)|=~ \/(.+?)\/)/.exec(when) ?? [];
      const matches = exact === undefined ? (row: string) => new RegExp(pattern ?? '$^').test(row) : exact;
      const found = known.some((row) => (typeof matches === 'string' ? row === matches : matches(row)));
      assert.ok(found, when);
    }
  });

  it('give every command a place: the palette, a menu, or a click on a row or a link', () => {
    const hidden = items
      .filter(({ menu, when }) => menu === 'commandPalette' && when === 'false')
      .map(({ command }) => command);
    const placed = items.filter(({ menu }) => menu !== 'commandPalette').map(({ command }) => command);
    const clicked: string[] = [commandIds.loadMore, commandIds.openRule];
    for (const command of hidden) assert.ok(placed.includes(command) || clicked.includes(command), command);
  });

  it('give every icon in a title bar or on a row a picture', () => {
    for (const { command, group = '' } of items as { command: string; group?: string }[]) {
      if (!/^(navigation|inline)/.test(group)) continue;
      assert.match(commands.find((known) => known.command === command)?.icon ?? '', /^\$\([a-z-]+\)$/, command);
    }
  });
});

describe('links in texts', () => {
  const focus = Object.values(viewIds).map((view) => `${view}.focus`);

  it('lead to commands that exist', () => {
    for (const [key, text] of Object.entries(texts))
      for (const [, command = ''] of text.matchAll(/\(command:([\w.-]+)\)/g))
        assert.ok(
          [...contributed, ...focus].includes(command) || command.startsWith('workbench.'),
          `${key}: ${command}`,
        );
  });

  it('and the steps of the walkthrough wait for what can happen', () => {
    const events = manifest.contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap((step) => step.completionEvents),
    );
    assert.ok(events.length > 0);
    for (const event of events) {
      const [kind, id = ''] = event.split(':');
      const known: readonly string[] = kind === 'onView' ? Object.values(viewIds) : contributed;
      assert.ok(known.includes(id) || id.startsWith('workbench.'), event);
    }
  });
});
