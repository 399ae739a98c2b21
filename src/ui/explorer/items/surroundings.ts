import type { ConnectionState } from '../../connections/connectionState';
import type { ListFilter } from '../filter/listFilters';
import type { ConnectionRow, ResourceRow, Row } from '../rows';

/** What of a row is not in its data. */
export interface Surroundings {
  stateOf(row: ConnectionRow): ConnectionState;
  isExpanded(row: Row): boolean;
  filterOf(row: ResourceRow): ListFilter | undefined;
  isStarred(row: ResourceRow): boolean;
  favouritesCount(row: ConnectionRow): number;
}
