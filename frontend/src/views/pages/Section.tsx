import type { ComponentChildren } from "preact";

/** A part of a page with a heading of its own. */
export function Section({
  title,
  kind,
  children,
}: {
  title: string;
  kind: string;
  children: ComponentChildren;
}) {
  return (
    <section class={`rc-part rc-part-${kind}`}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
