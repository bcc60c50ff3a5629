import { PersonScreen } from '../features/privacy/PersonScreen';
import { writePersonFile } from '../interchange/person-file/write-person-file';
import { useServices } from '../workspace/services';

/** Ties the page with everything about a client to what makes it. */
export function Person({ id }: { readonly id: string }) {
  const { portfolio, evidenceFiles, clock } = useServices();
  return (
    <PersonScreen
      id={id}
      makeFile={async (clientId) => {
        const page = await writePersonFile({
          portfolio: portfolio.state().portfolio,
          clientId,
          today: clock.today(),
          files: evidenceFiles,
        });
        return new Blob([...page], { type: 'application/octet-stream' });
      }}
    />
  );
}
