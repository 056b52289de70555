import { badValue } from './bad-value.js';
import { ValidationError, type Validator } from './validator.js';

/**
 * Reads a value that enters from outside, as `parse` does by a schema. Unknown members are dropped.
 * @throws DiagnosticError RNA104 with the path of the first field that does not fit, and never its value.
 */
export function validate<T>(validator: Validator<T>, value: unknown, root: string): T {
  try {
    return validator(value);
  } catch (error) {
    throw error instanceof ValidationError ? badValue(root, value, error.path, error.expected) : error;
  }
}
