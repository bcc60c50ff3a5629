import type { ForeignFile } from './foreign-file';
import { isDictionary, isList, nameText, Reference, type Value } from './values';

/** Which layers a file shows when it is opened. */
export interface Layers {
  isHidden(layer: Reference): boolean;
  /** Of what an `OC` entry names: a layer, or a group of layers under a policy. */
  isHiddenBy(membership: Value): boolean;
}

export function readLayers(file: ForeignFile): Layers {
  const properties = file.resolve(file.root()?.get('OCProperties'));
  const configuration = isDictionary(properties) ? file.resolve(properties.get('D')) : null;
  const listed = (key: string): ReadonlySet<number> => {
    const list = isDictionary(configuration) ? file.resolve(configuration.get(key)) : null;
    return new Set(isList(list) ? list.flatMap((one) => (one instanceof Reference ? [one.number] : [])) : []);
  };
  const [shown, hidden] = [listed('ON'), listed('OFF')];
  const isOffAtFirst = isDictionary(configuration) && nameText(file.resolve(configuration.get('BaseState'))) === 'OFF';
  const isHidden = ({ number }: Reference): boolean => (isOffAtFirst ? !shown.has(number) : hidden.has(number));
  return {
    isHidden,
    isHiddenBy(membership) {
      const value = file.resolve(membership);
      if (!isDictionary(value)) return false;
      if (nameText(file.resolve(value.get('Type'))) === 'OCG')
        return membership instanceof Reference && isHidden(membership);
      const groups = value.get('OCGs') ?? null;
      const list = file.resolve(groups);
      const states = (isList(list) ? list : [groups]).flatMap((one) =>
        one instanceof Reference ? [!isHidden(one)] : [],
      );
      if (states.length === 0) return false;
      switch (nameText(file.resolve(value.get('P')))) {
        case 'AllOn':
          return states.includes(false);
        case 'AnyOff':
          return !states.includes(false);
        case 'AllOff':
          return states.includes(true);
        default:
          return !states.includes(true);
      }
    },
  };
}
