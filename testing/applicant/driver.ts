/** Finds an element in the page by what it is given. It stands for itself: it is sent to the page as text. */
export type Finder<A> = (argument: A) => Element | null;

/** How a runner of tests reaches the page: the one thing that differs between them. */
export interface Driver {
  /** Runs a function in the page and gives what it returns. */
  ask<A, R>(script: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Presses what a function finds in the page. @returns whether it was there. */
  press<A>(find: Finder<A>, argument: A): Promise<boolean>;
  /** Types a text in place of what stands in the field that a function finds. @returns whether it was there. */
  type<A>(find: Finder<A>, argument: A, text: string): Promise<boolean>;
}
