import type { OptionText } from '../../protocol/details';
import { Drawing } from '../dom/drawing';
import { h, type Child } from '../dom/element';
import { icon } from '../dom/icons';

/** How long the pointer rests on an option before its text shows, as in the editor. */
const delayMs = 300;

/** Space between the option and its text, and to the edge of the window. */
const gap = 4;

/**
 * What the reference says about the option under the pointer or the focus. It goes with Escape, and stays while the
 * pointer is on it, so that it can be read and copied from.
 */
export class OptionCard {
  private readonly card = document.createElement('div');
  private readonly drawing = new Drawing(this.card);
  private anchor: HTMLElement | undefined;
  private timer: number | undefined;

  /** `ask` is called where the text is not there yet; `show` is to be called again when it is. */
  constructor(
    root: HTMLElement,
    private readonly textOf: (option: string) => OptionText | undefined,
    private readonly ask: (option: string) => void,
  ) {
    this.card.id = 'option-card';
    this.card.setAttribute('role', 'tooltip');
    this.card.hidden = true;
    document.body.append(this.card);
    root.addEventListener('pointerover', ({ target }) => this.hovered(target));
    root.addEventListener('focusin', ({ target }) => this.focused(target));
    this.card.addEventListener('pointerenter', () => window.clearTimeout(this.timer));
    this.card.addEventListener('pointerleave', () => this.later(undefined));
    document.documentElement.addEventListener('pointerleave', () => this.later(undefined));
    document.addEventListener('scroll', () => this.hide(), true);
    window.addEventListener('blur', () => this.hide());
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || this.card.hidden) return;
        event.stopPropagation();
        this.hide();
      },
      true,
    );
  }

  /** Draws the text that has come meanwhile. */
  show(): void {
    const option = this.anchor?.dataset['option'];
    const text = option === undefined ? undefined : this.textOf(option);
    if (!this.anchor || !text) return;
    this.drawing.draw(...optionText(text));
    this.card.hidden = false;
    this.anchor.setAttribute('aria-describedby', this.card.id);
    this.place(this.anchor.getBoundingClientRect());
  }

  private hovered(target: EventTarget | null): void {
    const option = optionOf(target);
    if (option === this.anchor) window.clearTimeout(this.timer);
    else this.later(option);
  }

  private focused(target: EventTarget | null): void {
    const option = optionOf(target);
    if (!option) this.hide();
    else if (option !== this.anchor) this.open(option);
  }

  private later(option: HTMLElement | undefined): void {
    window.clearTimeout(this.timer);
    if (option || this.anchor)
      this.timer = window.setTimeout(() => (option ? this.open(option) : this.hide()), delayMs);
  }

  private open(anchor: HTMLElement): void {
    this.hide();
    this.anchor = anchor;
    const option = anchor.dataset['option'] ?? '';
    if (this.textOf(option)) this.show();
    else this.ask(option);
  }

  private hide(): void {
    window.clearTimeout(this.timer);
    this.anchor?.removeAttribute('aria-describedby');
    this.anchor = undefined;
    this.card.hidden = true;
  }

  /** Below the option, or above it where there is more room. */
  private place(at: DOMRect): void {
    const { width, height } = this.card.getBoundingClientRect();
    const below = window.innerHeight - at.bottom;
    const top = below >= height + 2 * gap || below >= at.top ? at.bottom + gap : Math.max(gap, at.top - height - gap);
    this.card.style.top = `${top}px`;
    this.card.style.left = `${Math.max(gap, Math.min(at.left, window.innerWidth - width - gap))}px`;
  }
}

function optionOf(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-option]') ?? undefined) : undefined;
}

function optionText({ key, type, meaning, pitfall, facts }: OptionText) {
  return [
    h(
      'p',
      { class: 'option-key' },
      h('code', {}, key),
      type !== undefined && h('span', { class: 'dim' }, ` · ${type}`),
    ),
    ...(meaning === undefined ? [] : [h('p', {}, simpleMarkdown(meaning))]),
    ...(facts.length === 0
      ? []
      : [
          h(
            'dl',
            {},
            facts.map(({ label, text }) => [h('dt', {}, label), h('dd', {}, simpleMarkdown(text))]),
          ),
        ]),
    ...(pitfall === undefined
      ? []
      : [h('p', { class: 'banner health-warning' }, icon('warning'), h('span', {}, simpleMarkdown(pitfall)))]),
  ];
}

/** Text with `code` in backticks. */
function simpleMarkdown(text: string): Child {
  return text.split('`').map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
}
