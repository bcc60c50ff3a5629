import { HandedOver } from '../features/handover/HandedOver';
import { HandOverScreen } from '../features/handover/HandOverScreen';
import { createHandOverService } from './hand-over-service';

const service = createHandOverService();

/** The phone in somebody else's hand. */
export function OneForm() {
  return <HandedOver service={service} />;
}

/** Where it is handed over. */
export function HandOver() {
  return <HandOverScreen service={service} />;
}
