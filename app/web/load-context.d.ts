import "@remix-run/node";

declare module "@remix-run/node" {
  /** What the server hands to loaders, actions and the renderer beside the request. */
  interface AppLoadContext {
    /** The nonce of this page's inline scripts; undefined where its policy lists hashes. */
    nonce: string | undefined;
  }
}
