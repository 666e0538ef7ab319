const seeded = (digit: string, number: number): string => `${digit.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** What every simulated Gcore begins with. */
export const WEB = seeded('1', 1);
export const DATABASE = seeded('1', 3);
export const METAL = seeded('1', 800_001);
export const UBUNTU = seeded('6', 2);
export const SPARE_VOLUME = seeded('2', 900_001);
export const SPARE_ADDRESS = seeded('7', 900_001);
