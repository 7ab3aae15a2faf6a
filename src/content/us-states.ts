// The states of the United States: where each lies in a map of equal tiles, roughly as on a map of the land.
const GRID = `
AK .. .. .. .. .. .. .. .. .. ME
.. .. .. .. .. WI .. .. .. VT NH
WA ID MT ND MN IL MI .. NY MA ..
OR NV WY SD IA IN OH PA NJ CT RI
CA UT CO NE MO KY WV VA MD DE ..
.. AZ NM KS AR TN NC SC .. .. ..
.. .. .. OK LA MS AL GA .. .. ..
HI .. .. TX .. .. .. .. FL .. ..`;

const NAMES = {
  AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado', CT: 'Connecticut',
  DE: 'Delaware', FL: 'Florida', GA: 'Georgia', HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa',
  KS: 'Kansas', KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts', MI: 'Michigan',
  MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana', NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire',
  NJ: 'New Jersey', NM: 'New Mexico', NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio',
  OK: 'Oklahoma', OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina', SD: 'South Dakota',
  TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont', VA: 'Virginia', WA: 'Washington', WV: 'West Virginia',
  WI: 'Wisconsin', WY: 'Wyoming',
}; // prettier-ignore

export interface State {
  /** As the post office has it: "TX". */
  code: string;
  name: string;
  /** From 0, from the left and from the top. */
  column: number;
  row: number;
}

/** All fifty, by name. */
export const states: readonly State[] = GRID.trim()
  .split('\n')
  .flatMap((line, row) =>
    line.split(' ').flatMap((code, column): State[] => {
      const name = NAMES[code as keyof typeof NAMES];
      return name === undefined ? [] : [{ code, name, column, row }];
    }),
  )
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** Of the map of tiles. */
export const mapSize = { columns: 11, rows: 8 };
