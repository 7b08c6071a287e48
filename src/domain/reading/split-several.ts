/** The values of a cell that holds several: between `/ ; , + &`, « et », a dash with spaces, a line break. */
export function splitSeveral(text: string): readonly string[] {
  return text
    .split(/[/;,+&\n\r]|\s[-–—]\s|\s+et\s+/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
