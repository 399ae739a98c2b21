import * as vscode from 'vscode';
import type { FoundResource } from '../../../brokers/api/resource';
import { resourceIcon } from '../icons';
import type { FindResult, Searched } from './findSession';
import { findEverywhere, findLimit, matches, queryOf } from './findSession';

/** Typing waits this long before brokers are asked. */
const pauseMs = 200;

interface FoundItem extends vscode.QuickPickItem {
  readonly found?: FoundResource;
}

/** Asks for a name and shows what all open connections hold of it while it is typed. */
export async function pickFound(searched: readonly Searched[]): Promise<FoundResource | undefined> {
  const pick = vscode.window.createQuickPick<FoundItem>();
  pick.title = vscode.l10n.t('Find in Brokers');
  pick.placeholder =
    searched.length === 1
      ? vscode.l10n.t('Part of a name in {0}; further words narrow it', searched[0]?.name ?? '')
      : vscode.l10n.t('Part of a name in {0} open connections; further words narrow it', searched.length);
  pick.matchOnDescription = true;
  let results: readonly FindResult[] = [];
  let asked = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let search = new AbortController();
  const show = (): void => {
    pick.items = itemsOf(results, queryOf(pick.value).words);
  };
  const ask = async (text: string): Promise<void> => {
    search = new AbortController();
    const { signal } = search;
    pick.busy = true;
    await findEverywhere(
      text,
      searched,
      (now) => {
        results = now;
        show();
      },
      signal,
    );
    if (!signal.aborted) pick.busy = false;
  };
  const found = await new Promise<FoundResource | undefined>((resolve) => {
    pick.onDidChangeValue((value) => {
      const query = queryOf(value);
      // Another word narrows what is here already.
      if (query.asked === asked) {
        show();
        return;
      }
      clearTimeout(timer);
      search.abort();
      asked = query.asked;
      results = [];
      if (asked === '') {
        pick.busy = false;
        show();
      } else timer = setTimeout(() => void ask(query.asked), pauseMs);
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (!item?.found) return;
      resolve(item.found);
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  clearTimeout(timer);
  search.abort();
  pick.dispose();
  return found;
}

/** By connection; those that have nothing of it are not mentioned. */
function itemsOf(results: readonly FindResult[], words: readonly string[]): readonly FoundItem[] {
  const items = results.flatMap((result) => {
    const { name } = result.searched;
    const own = result.found.filter((found) => matches(words, found, name)).map((found) => itemOf(found, name));
    const said = statement(result);
    if (said !== undefined) own.push({ label: said, alwaysShow: true });
    return own.length > 0 ? [{ label: name, kind: vscode.QuickPickItemKind.Separator }, ...own] : [];
  });
  const nothing = results.length > 0 && items.length === 0;
  return nothing ? [{ label: vscode.l10n.t('Nothing found'), alwaysShow: true }] : items;
}

function itemOf(found: FoundResource, connection: string): FoundItem {
  const icon = new vscode.ThemeIcon(resourceIcon({ ref: found.ref }).id);
  // Shown whatever VS Code's own matching makes of several words.
  const description = `${connection} › ${found.location}`;
  return { label: found.label, description, iconPath: icon, alwaysShow: true, found };
}

function statement({ state, error, found }: FindResult): string | undefined {
  if (state === 'searching') return vscode.l10n.t('Searching…');
  if (state === 'failed') return error;
  return found.length >= findLimit ? vscode.l10n.t('More than {0}: type more', findLimit) : undefined;
}
