import { createContext, useContext } from "react";

/** The nonce of the page being rendered; undefined on pages whose policy lists hashes instead. */
export const NonceContext = createContext<string | undefined>(undefined);

/** What every inline `<script>` and `<style>` of a page says as its nonce. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}
