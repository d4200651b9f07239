import type { Instant } from "#app/lib/time.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { CopyField } from "#app/ui/lists.tsx";
import { Countdown } from "#app/ui/states.tsx";
import { words } from "../organizer-wording.ts";
import type { SetupQr } from "../setup-qr.ts";

/** A set-up code that was just made; instants in ms UTC. */
export type ShownSetup = { address: string; qr: SetupQr; expiresAt: Instant; now: Instant };

type PhoneSetupProps = { setup: ShownSetup | undefined; gate: string };

/** A gate's set-up code to be scanned by a phone, how long it works, and how to go on. */
export function PhoneSetup({ setup, gate }: PhoneSetupProps) {
  const t = words[useLang()];
  return (
    <div className="phone-setup">
      {setup && <Code setup={setup} gate={gate} />}
      <div className="stack">
        <ol className="phone-setup__how">
          {Object.values(t.setupHow).map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {setup && (
          <div className="field">
            <p className="field__label">{t.setupLink}</p>
            <CopyField label={t.setupLink} value={setup.address} />
          </div>
        )}
        <p className="muted small">{t.setupSecret}</p>
        <form method="post">
          <Button variant={setup ? "quiet" : "primary"} icon={setup ? "again" : "phone"}>
            {setup ? t.setupNext : t.setupShow}
          </Button>
        </form>
      </div>
    </div>
  );
}

function Code({ setup, gate }: { setup: ShownSetup; gate: string }) {
  const t = words[useLang()];
  const { side, path } = setup.qr;
  return (
    <figure className="phone-setup__code">
      <svg
        viewBox={`0 0 ${side} ${side}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={t.setupAlt(gate)}
      >
        <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
        <path fill="#000" d={path} />
      </svg>
      <figcaption>
        <Countdown until={setup.expiresAt} now={setup.now} label={t.setupLeft} />
      </figcaption>
    </figure>
  );
}
