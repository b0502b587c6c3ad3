"use client";

import { useSyncExternalStore } from "react";

/** State outside React: who uses a part of it is drawn anew only when that part is another. */
export type Store<State> = {
  get: () => State;
  set: (patch: Partial<State>) => void;
  subscribe: (listener: () => void) => () => void;
};

/** A store with these values. */
export function createStore<State>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of a store; `select` gives the same value as long as nothing that it reads has changed. */
export const useStore = <State, Part>({ get, subscribe }: Store<State>, select: (state: State) => Part): Part =>
  useSyncExternalStore(
    subscribe,
    () => select(get()),
    () => select(get()),
  );
