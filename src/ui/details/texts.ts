import type { DetailsTexts } from '../../protocol/details';
import type { L10n } from '../l10n';

/** What the details page writes of its own. */
export function detailsTexts(l10n: L10n): DetailsTexts {
  return {
    nothingSelected: l10n.t('Select a row in the explorer to see everything that is known of it.'),
    reading: l10n.t('Loading…'),
    nothingKnown: l10n.t('Nothing more is known of this.'),
    filter: l10n.t('Filter properties and rows'),
    clearFilter: l10n.t('Clear the filter'),
    noMatch: l10n.t('Nothing here holds “{0}”.'),
    matches: l10n.t('{0} found'),
    copy: l10n.t('Copy {0}'),
    copyCommand: l10n.t('Copy as command'),
    copyTable: l10n.t('Copy {0} as a table'),
    copyJson: l10n.t('Copy {0} as JSON'),
    copied: l10n.t('Copied'),
    goTo: l10n.t('Go to {0}'),
    retry: l10n.t('Retry'),
    sortBy: l10n.t('Sort by {0}'),
    shown: l10n.t('{0} of {1} shown'),
    showMore: l10n.t('Show {0} more'),
    showAll: l10n.t('Show all {0}'),
  };
}
