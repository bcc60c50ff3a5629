import { SettingsScreen } from '../features/settings/SettingsScreen';
import { version } from '../../package.json';
import { openOnce } from './opening';

/** A file that the build puts beside the app. */
const LICENCES = '/licences.txt';

/** Ties what Settings says of the app itself to where that comes from. */
export function Settings() {
  return (
    <SettingsScreen
      about={{ version, lookForUpdate: () => openOnce().device.lookForUpdate(), readLicences, licencesPath: LICENCES }}
    />
  );
}

async function readLicences(): Promise<string> {
  const response = await fetch(LICENCES);
  if (!response.ok) throw new Error(`no licences: ${response.status}`);
  return response.text();
}
