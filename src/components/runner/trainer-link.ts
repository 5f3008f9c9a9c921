import { trainerFacts, type TrainerId } from '../../lab/measure/trainer-table.ts';
import { withBase } from '../site/links.ts';
import { html, type Html } from './html.ts';

/** A trainer's name, leading to the page with its source. */
export function trainerLink(id: TrainerId): Html {
  const href = withBase(`/source/${id}/`, import.meta.env.BASE_URL);
  return html`<a href="${href}">${trainerFacts(id).name}</a>`;
}
