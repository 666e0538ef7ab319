// A module that is asked for later and is part of a group gets a file of its own, which only passes its exports on from the file of the group: one
// more file to find and read, 4 of 11 for a list. Who asks for it gets the group's file instead, whose name is as long (GROUPS), so that
// source maps stay right.
const PASSES_ON = /^export\{[\w$,]+\}from"\.\/([^"]+)";\s*$/;

export const wholeGroups = {
  name: 'whole-groups',
  generateBundle(_, bundle) {
    for (const { fileName, code = '' } of Object.values(bundle)) {
      const [, group] = PASSES_ON.exec(code) ?? [];
      if (group?.length !== fileName.length) continue;
      for (const asking of Object.values(bundle)) if (asking.code?.includes(fileName)) asking.code = asking.code.replaceAll(fileName, group);
      delete bundle[fileName];
    }
  },
};
