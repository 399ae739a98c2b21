/** Variables by which the test run reaches the suites inside VS Code. */
export const rigVariables = {
  window: 'BROKERSCOPE_TEST_WINDOW',
  servers: 'BROKERSCOPE_TEST_SERVERS',
  control: 'BROKERSCOPE_TEST_CONTROL',
  results: 'BROKERSCOPE_TEST_RESULTS',
  grep: 'BROKERSCOPE_TEST_GREP',
} as const;

/** Windows the suites run in; README.md says how they differ. */
export const rigWindows = ['trusted', 'restricted', 'packaged', 'desktop'] as const;
export type RigWindow = (typeof rigWindows)[number];

/** What a suite may ask of the test run. */
export const rigVerbs = [
  'kill',
  'start',
  'pause',
  'resume',
  'screenshot',
  'answer',
  'click',
  'press',
  'type',
  'clickRow',
  'offers',
  'asks',
  'webview',
] as const;
export type RigVerb = (typeof rigVerbs)[number];

/** Verbs about servers; the others are about the workbench. */
export type FaultVerb = 'kill' | 'start' | 'pause' | 'resume';

/** What is typed into the quick input once it asks that question. */
export interface Answer {
  /** Part of the question, as it stands on the screen. */
  readonly question: string;
  /** Takes the place of what is there; without it, that stays. */
  readonly text?: string;
  /** Without it the question stays open. */
  readonly key?: 'Enter' | 'Escape';
}

/** A row of the tree to click. */
export interface RowClick {
  /** What the row begins with, as it is read out: its label. */
  readonly label: string;
  /** `Control` adds the row to what is selected. */
  readonly modifier?: 'Control' | 'Shift';
}

/** What is done inside a page of a webview, by the name of the page (`PageProtocol.name`). */
export interface WebviewDeed {
  readonly page: string;
  readonly do: 'click' | 'fill' | 'press' | 'hover' | 'select' | 'check' | 'text' | 'value' | 'count' | 'attribute';
  /** As Playwright understands it; the first that matches, and for `count` all. */
  readonly selector: string;
  /** Text to fill in, key to press, option to select, name of the attribute to read. */
  readonly value?: string;
}

/** What came of the suites of one window. */
export interface SuiteCounts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Marks what the suites print among everything else that the workbench logs. */
export const suitePrefix = '[suites] ';
