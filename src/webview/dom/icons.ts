import { h, type Drawn } from './element';

/** Pictures of 16 by 16, in lines of the colour of the text around them: VS Code's icon font does not reach a webview. */
const paths = {
  copy: 'M5.5 4.5v-2h8v9h-2M2.5 4.5h8v9h-8z',
  goTo: 'M6.5 3.5h-4v10h10v-4M9 2.5h4.5V7M13 3L7 9',
  refresh: 'M13 8a5 5 0 1 1-1.6-3.7M13.2 2v3h-3',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  search: 'M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zM10.3 10.3l3.4 3.4',
  terminal: 'M1.5 2.5h13v11h-13zM4 6l2.5 2L4 10M8 10.5h4',
  table: 'M1.5 2.5h13v11h-13zM1.5 6h13M6 6v7.5',
  braces: 'M6 2.5c-3 0-.5 5-3 5.5 2.5.5 0 5.5 3 5.5M10 2.5c3 0 .5 5 3 5.5-2.5.5 0 5.5-3 5.5',
  chevron: 'M5.5 3.5L10 8l-4.5 4.5',
  warning: 'M8 2L1.5 13.5h13zM8 6.5v3.5M8 11.4v.6',
  error: 'M8 14A6 6 0 1 1 8 2a6 6 0 0 1 0 12zM5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  info: 'M8 14A6 6 0 1 1 8 2a6 6 0 0 1 0 12zM8 7.2V11M8 4.8v.7',
  check: 'M3 8.5l3.5 3.5L13 4.5',
} as const;
export type IconName = keyof typeof paths;

/** A picture that says nothing to a screen reader: what it stands for is said in words beside it. */
export function icon(name: IconName): Drawn {
  return h(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    h('path', { d: paths[name] }),
  );
}
