import { isEither, isFlag, isListOf, isNumber, isOneOf, isShape, isText, type Guarded } from './guard';
import type { PageProtocol } from './page';

/** A value as it is read, and where that differs as it is copied; a moment is said again in the reader's own time. */
const isSpelledValue = isShape({ text: isText, copy: isText }, { title: isText, time: isNumber });
const isValue = isEither(isText, isSpelledValue);
export type DetailsValue = Guarded<typeof isValue>;

const isHealth = isShape({ level: isOneOf('warning', 'error'), reason: isText });
export type DetailsHealth = Guarded<typeof isHealth>;

/** One fact. `link` names the resource to go to, `option` the option that the reference has a text of. */
const isEntry = isShape({ key: isText, label: isText, value: isValue }, { note: isText, link: isText, option: isText });
export type DetailsEntry = Guarded<typeof isEntry>;

const isColumn = isShape({ key: isText, label: isText, numeric: isFlag });
export type DetailsColumnView = Guarded<typeof isColumn>;

/** A row has a value for each column; an empty text where the broker did not say. */
const isRow = isShape({ cells: isListOf(isValue) }, { health: isHealth, link: isText });
export type DetailsRowView = Guarded<typeof isRow>;

const isTable = isShape({ columns: isListOf(isColumn), rows: isListOf(isRow) }, { total: isNumber });
export type DetailsTableView = Guarded<typeof isTable>;

const isSection = isShape(
  { title: isText },
  { entries: isListOf(isEntry), table: isTable, notice: isText, text: isText },
);
export type DetailsSectionView = Guarded<typeof isSection>;

/** What the view is about: the row that is selected in the explorer. */
const isSubject = isShape({ key: isText, title: isText, kind: isText, place: isText }, { commands: isFlag });
export type DetailsSubject = Guarded<typeof isSubject>;

const isContent = isShape({ sections: isListOf(isSection) }, { health: isHealth });
export type DetailsContent = Guarded<typeof isContent>;

/** How things stand: being read for the first time, read, failed (with why and what to do), gone from the broker. */
const isStatus = isShape({ state: isOneOf('reading', 'read', 'failed', 'gone', 'closed') }, { message: isText });
export type DetailsStatus = Guarded<typeof isStatus>;

/** Text of the reference about an option; Markdown of the simplest kind: `code` in backticks. */
const isOptionText = isShape(
  { option: isText, key: isText, facts: isListOf(isShape({ label: isText, text: isText })) },
  { type: isText, meaning: isText, pitfall: isText },
);
export type OptionText = Guarded<typeof isOptionText>;

const isToPage = isEither(
  /** Another row is selected, or none; what was shown is about something else. */
  isShape({ type: isOneOf('subject') }, { subject: isSubject }),
  /** What is known of the subject with that key now. */
  isShape({ type: isOneOf('content'), key: isText, content: isContent }),
  isShape({ type: isOneOf('status'), key: isText, status: isStatus }),
  isShape({ type: isOneOf('option'), text: isOptionText }),
);
export type DetailsToPage = Guarded<typeof isToPage>;

const isFromPage = isEither(
  isShape({ type: isOneOf('copy'), text: isText }),
  isShape({ type: isOneOf('goTo'), link: isText }),
  isShape({ type: isOneOf('explain'), option: isText }),
  isShape({ type: isOneOf('refresh') }),
  isShape({ type: isOneOf('copyCommand') }),
);
export type DetailsFromPage = Guarded<typeof isFromPage>;

/** Everything the page writes that does not come from a broker. */
export const isDetailsTexts = isShape({
  nothingSelected: isText,
  reading: isText,
  nothingKnown: isText,
  filter: isText,
  clearFilter: isText,
  noMatch: isText,
  matches: isText,
  copy: isText,
  copyCommand: isText,
  copyTable: isText,
  copyJson: isText,
  copied: isText,
  goTo: isText,
  retry: isText,
  sortBy: isText,
  shown: isText,
  showMore: isText,
  showAll: isText,
});
export type DetailsTexts = Guarded<typeof isDetailsTexts>;

/** The details view: everything that is known of what is selected in the explorer. */
export const detailsProtocol: PageProtocol<DetailsFromPage, DetailsToPage> = {
  name: 'details',
  isFromPage,
  isToPage,
};
