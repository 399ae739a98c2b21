import type { DetailsSectionView, DetailsTexts } from '../../protocol/details';
import type { DetailsPageState } from './state';

/** What every part of the page draws from. */
export interface Draw {
  readonly state: DetailsPageState;
  readonly texts: DetailsTexts;
  /** What is left of the sections after the filter. */
  readonly sections: readonly DetailsSectionView[];
  /** Words of the filter, to mark. */
  readonly words: readonly string[];
}
