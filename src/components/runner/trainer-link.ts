import {
  isExternal,
  type ReportedTrainerId,
  trainerFacts,
} from '../../lab/measure/trainer-table.ts';
import { withBase } from '../site/links.ts';
import { html, type Html } from './html.ts';

/** A trainer's name, leading to the page with its source; the bare name of one outside the browser, which has none. */
export function trainerLink(id: ReportedTrainerId): Html {
  const { name } = trainerFacts(id);
  if (isExternal(id)) return html`${name}`;
  const href = withBase(`/source/${id}/`, import.meta.env.BASE_URL);
  return html`<a href="${href}">${name}</a>`;
}
