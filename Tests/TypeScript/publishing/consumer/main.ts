// Uses the types of the library.
import { load, type Text, WitError } from "@example/texts";

export async function widthOf(line: string): Promise<number | string> {
  const { text } = await load();
  try {
    const setting: Text.Setting = text.parse(line);
    return setting.value;
  } catch (error) {
    if (!(error instanceof WitError)) throw error;
    const payload: Text.ParseError | string = error.payload;
    return payload;
  }
}

export async function wrong(): Promise<void> {
  const { text } = await load();
  // @ts-expect-error Not a text.
  text.shout(1);
}
