/** The key of a runner's kept report in the browser's storage is this and the runner's id. */
export const KEPT_KEY = 'overhead:report:';

/** Fired on `document` when a report was kept, whichever runner it is of. */
export const KEPT_EVENT = 'overhead:kept';

/** The same for a report of the companion script, which stands beside the browser's and not in their place. */
export const COMPANION_KEY = 'overhead:companion:';
