import * as z from 'zod/mini';

// zod probes for `new Function`, which the content security policy refuses and reports. Imported before any schema is used.
z.config({ jitless: true });
