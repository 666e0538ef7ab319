/** Tests that hold only where the clouds are asked from here, by the beginning of their names, and why that is in the nature of a gateway. */
export const HERE_ONLY: Readonly<Record<string, string>> = {
  'prints the rows of quick clouds before a slow one has answered': 'rows of a gateway are kept: no list waits for a cloud',
  'is the same by pages of any size, in parts or at once, in the order of the cloud':
    'it counts the requests of one list; a gateway reads in the background',
  'says invalid_response for malformed JSON from': 'rows of a gateway are kept: what the cloud answers now is not in them',
  'answers for the others where the settings of a cloud are wrong': 'a gateway does not start on settings that are wrong: whoever starts it is told',
  'refuses settings of a country that is not': 'a gateway does not start on settings that are wrong: whoever starts it is told',
  'says which key is unknown, and the nearest one': 'a gateway does not start on settings that are wrong: whoever starts it is told',
  'says which reference gives nothing for a missing secret, and sends nothing':
    'a gateway does not start on settings that are wrong: whoever starts it is told',
};
