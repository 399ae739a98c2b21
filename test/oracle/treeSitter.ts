import path from 'node:path';
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm';
import { repositoryRoot } from '../lab/paths';

const wasm = path.join(repositoryRoot, 'node_modules/@vscode/tree-sitter-wasm/wasm');

let ready: Promise<void> | undefined;

/** Parses a text with a grammar of tree-sitter, named as its file is. Offsets of the tree are UTF-16 code units. */
export async function parse(grammar: string, text: string): Promise<Node> {
  ready ??= Parser.init({ locateFile: (file: string) => path.join(wasm, file) });
  await ready;
  const parser = new Parser();
  parser.setLanguage(await Language.load(path.join(wasm, `tree-sitter-${grammar}.wasm`)));
  const tree = parser.parse(text);
  if (!tree) throw new Error('tree-sitter gave up');
  return tree.rootNode;
}

/** Every node that `wanted` accepts, without what lies within one that is accepted. */
export function outermost(root: Node, wanted: (node: Node) => boolean): readonly Node[] {
  if (wanted(root)) return [root];
  return root.children.flatMap((child) => (child ? outermost(child, wanted) : []));
}

/** Every node that `wanted` accepts. */
export function everywhere(root: Node, wanted: (node: Node) => boolean): readonly Node[] {
  const below = root.children.flatMap((child) => (child ? everywhere(child, wanted) : []));
  return wanted(root) ? [root, ...below] : below;
}
