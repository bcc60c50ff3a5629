import { expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../src/app/ErrorBoundary';

/** A boundary whose screen has failed, at an address. */
function failedAt(path: string) {
  const boundary = new ErrorBoundary({ path, children: null });
  boundary.state = ErrorBoundary.getDerivedStateFromError();
  const setState = vi.spyOn(boundary, 'setState').mockReturnValue(undefined);
  return { boundary, setState };
}

test('another address is tried anew', () => {
  const { boundary, setState } = failedAt('/sessions');
  boundary.componentDidUpdate({ path: '/log', children: null });
  expect(setState).toHaveBeenCalledWith({ hasFailed: false });
});

test('the address that failed is not drawn over and over', () => {
  const { boundary, setState } = failedAt('/sessions');
  boundary.componentDidUpdate({ path: '/sessions', children: null });
  expect(setState).not.toHaveBeenCalled();
});
