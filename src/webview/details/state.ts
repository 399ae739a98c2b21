import type {
  DetailsContent,
  DetailsStatus,
  DetailsSubject,
  DetailsToPage,
  DetailsValue,
  OptionText,
} from '../../protocol/details';
import { localMoment } from './moment';
import type { Order } from './order';

/** Rows of a table that are drawn before the user asks for more. */
export const firstRows = 100;

/** What the page shows. */
export interface DetailsPageState {
  readonly subject?: DetailsSubject;
  readonly content?: DetailsContent;
  readonly status: DetailsStatus;
  readonly query: string;
  /** Titles of sections that are closed; the same ones stay closed for every resource. */
  readonly closed: ReadonlySet<string>;
  /** By the title of the section. */
  readonly orders: ReadonlyMap<string, Order>;
  /** How many rows of a section's table are drawn at most. */
  readonly limits: ReadonlyMap<string, number>;
  /** Texts of the reference that were asked for. */
  readonly options: ReadonlyMap<string, OptionText>;
  /** What was copied a moment ago, to say so beside it. */
  readonly copied: string | undefined;
}

export const emptyState: DetailsPageState = {
  status: { state: 'read' },
  query: '',
  closed: new Set(),
  orders: new Map(),
  limits: new Map(),
  options: new Map(),
  copied: undefined,
};

/** What the page shows after a message. */
export function received(state: DetailsPageState, message: DetailsToPage): DetailsPageState {
  switch (message.type) {
    case 'subject': {
      const { subject } = message;
      if (subject && subject.key === state.subject?.key) return { ...state, subject };
      const { query, closed, options } = state;
      return { ...emptyState, query, closed, options, status: { state: 'reading' }, ...(subject && { subject }) };
    }
    case 'content':
      return message.key === state.subject?.key ? { ...state, content: inLocalTime(message.content) } : state;
    case 'status':
      return message.key === state.subject?.key ? { ...state, status: message.status } : state;
    case 'option':
      return { ...state, options: new Map(state.options).set(message.text.option, message.text) };
  }
}

/** The same map with one entry more, or one less where the value is `undefined`. */
export function withEntry<V>(map: ReadonlyMap<string, V>, key: string, value: V | undefined): ReadonlyMap<string, V> {
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

/** The extension may run on another machine, in another time zone: moments are spelled where they are read. */
function inLocalTime(content: DetailsContent): DetailsContent {
  const spell = (value: DetailsValue): DetailsValue =>
    typeof value === 'string' || value.time === undefined ? value : { ...value, text: localMoment(value.time) };
  const sections = content.sections.map((section) => ({
    ...section,
    ...(section.entries && { entries: section.entries.map((entry) => ({ ...entry, value: spell(entry.value) })) }),
    ...(section.table && {
      table: { ...section.table, rows: section.table.rows.map((row) => ({ ...row, cells: row.cells.map(spell) })) },
    }),
  }));
  return { ...content, sections };
}
