/** Whether the command line asks the clouds itself, or a gateway that is started for it. */
export const MODE: 'here' | 'gateway' = process.env['ISOBAR_END_TO_END'] === 'gateway' ? 'gateway' : 'here';
