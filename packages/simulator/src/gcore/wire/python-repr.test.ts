import { describe, expect, it } from 'vitest';
import { toPythonRepr } from './python-repr.ts';

describe('toPythonRepr', () => {
  it('prints nested field errors as Python does', () => {
    expect(toPythonRepr({ external_gateway_info: { network_id: ['Field required'] } })).toBe(
      "{'external_gateway_info': {'network_id': ['Field required']}}",
    );
  });

  it('takes double quotes for a text with single ones', () => {
    expect(toPythonRepr(["Input should be 'a'", `both ' and "`])).toBe(`["Input should be 'a'", 'both \\' and "']`);
  });
});
