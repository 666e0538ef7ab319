import { PNG } from 'pngjs';

/** Red, green and blue, of 0 to 255 each. */
export type Pixel = readonly [red: number, green: number, blue: number];

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const BYTES_OF_A_PIXEL = 4;

/** A decoded screenshot. */
export class Picture {
  private readonly png: PNG;

  constructor(bytes: Buffer) {
    this.png = PNG.sync.read(bytes);
  }

  get width(): number {
    return this.png.width;
  }

  get height(): number {
    return this.png.height;
  }

  at(x: number, y: number): Pixel {
    const start = (Math.floor(y) * this.png.width + Math.floor(x)) * BYTES_OF_A_PIXEL;
    const [red = 0, green = 0, blue = 0] = this.png.data.subarray(start, start + BYTES_OF_A_PIXEL);
    return [red, green, blue];
  }

  /** Share of the pixels in a box that are not of this colour. */
  paintedShare({ x, y, width, height }: Box, ground: Pixel): number {
    let painted = 0;
    const [right, bottom] = [Math.min(this.width, x + width), Math.min(this.height, y + height)];
    for (let row = Math.ceil(y); row < bottom; row += 1) {
      for (let column = Math.ceil(x); column < right; column += 1) {
        if (distance(this.at(column, row), ground) > SAME_COLOUR) painted += 1;
      }
    }
    return painted / (width * height);
  }

  /** The mean colour of a square block, or of what of it lies within the picture. */
  meanOf(left: number, top: number, size: number): Pixel {
    const { data, width } = this.png;
    const [right, bottom] = [Math.min(this.width, left + size), Math.min(this.height, top + size)];
    let [red, green, blue] = [0, 0, 0];
    for (let row = top; row < bottom; row += 1) {
      const end = (row * width + right) * BYTES_OF_A_PIXEL;
      for (let start = (row * width + left) * BYTES_OF_A_PIXEL; start < end; start += BYTES_OF_A_PIXEL) {
        red += data[start] ?? 0;
        green += data[start + 1] ?? 0;
        blue += data[start + 2] ?? 0;
      }
    }
    const count = (right - left) * (bottom - top);
    return [red / count, green / count, blue / count];
  }
}

const SAME_COLOUR = 8;

/** The largest difference of one of the three. */
export function distance(left: Pixel, right: Pixel): number {
  return Math.max(...left.map((value, index) => Math.abs(value - (right[index] ?? 0))));
}

/** Of what a browser computes, such as `rgb(31, 95, 191)`. */
export function pixelOf(colour: string): Pixel {
  const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/[\d.]+/g)].map(([text]) => Number(text));
  return [red, green, blue];
}
