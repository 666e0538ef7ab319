import type { Page } from 'playwright-core';

/** A text as it is shown: its colour on the ground that it stands on. */
export interface SeenText {
  readonly text: string;
  readonly colour: string;
  readonly ground: string;
}

/** All texts that are painted, those of drawings too, each with the nearest ground that is not transparent. */
export async function seenTexts(page: Page): Promise<readonly SeenText[]> {
  return await page.evaluate(() => {
    const texts: { text: string; colour: string; ground: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      const parent = walker.currentNode.parentElement;
      if (text === '' || parent === null || parent.tagName === 'title' || parent.getClientRects().length === 0) continue;
      const style = getComputedStyle(parent);
      let ground = 'rgba(0, 0, 0, 0)';
      for (let above: Element | null = parent; above !== null && ground === 'rgba(0, 0, 0, 0)'; above = above.parentElement) {
        ground = getComputedStyle(above).backgroundColor;
      }
      texts.push({ text, colour: parent instanceof SVGElement ? style.fill : style.color, ground });
    }
    return texts;
  });
}

/** Contrast as WCAG 2 defines it, of two colours that a browser computed. */
export function contrast(first: readonly number[], second: readonly number[]): number {
  const [bright = 0, dim = 0] = [luminance(first), luminance(second)].sort((left, right) => right - left);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
