import { failure, type Result, success } from '../result';
import type { StandardProblem } from './assemble-standard';
import type { Standard } from './standard';
import { standardSchema } from './standard-schema';

/** Holds a whole standard against the schema, field by field. */
export function parseStandard(id: string, input: unknown): Result<Standard, StandardProblem> {
  const parsed = standardSchema.safeParse(input);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure({ kind: 'invalid', id, path: issue?.path.join('.') ?? '', expected: issue?.message ?? '' });
}
