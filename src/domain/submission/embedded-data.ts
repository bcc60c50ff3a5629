/** What the data is called that a submission carries inside. Plain ASCII, so that it reads the same everywhere. */
export const DATA_FILE_NAME = 'coachfolio-data.json';
