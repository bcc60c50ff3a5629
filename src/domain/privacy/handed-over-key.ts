/** Under this name the device keeps that the phone was handed over: outside the database, so that it is known before anything is opened. */
export const HANDED_OVER = 'coachfolio-handed-over';
