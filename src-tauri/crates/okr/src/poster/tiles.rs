//! A poster over smaller sheets: how many, which way round, and what a little less size
//! would save.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A last row or column that carries less than this is worth saving, in mm.
const LITTLE: f64 = 20.0;
/// Lengths are compared to a thousandth of a millimetre.
const SLACK: f64 = 1e-3;

/// A poster and the sheets it is spread over. Lengths in mm.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TileAsk {
    /// Width and height of the poster at full size.
    pub poster: (f64, f64),
    /// Short and long edge of the sheets.
    pub sheet: (f64, f64),
    /// How much neighbouring sheets have in common.
    pub overlap: f64,
    /// What the printer leaves white at each edge.
    pub margin: f64,
    /// Size of the poster, 1 for full.
    pub scale: f64,
}

/// The sheets of a poster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Tiling {
    /// Sheets from left to right.
    pub columns: u32,
    /// Sheets from top to bottom.
    pub rows: u32,
    /// Width and height of a sheet as it lies.
    pub sheet: (f64, f64),
    /// Width and height of the poster at its scale.
    pub poster: (f64, f64),
    /// Every sheet, row by row.
    pub tiles: Vec<Tile>,
    /// What a little less size would save.
    pub saving: Option<TileSaving>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Tile {
    /// `B2`: the row as a letter, then the column.
    pub name: String,
    /// From 0.
    pub row: u32,
    /// From 0.
    pub column: u32,
    /// What of the poster is on it: left, top, width and height in mm of the poster at its
    /// scale. It may reach beyond the poster.
    pub part: (f64, f64, f64, f64),
}

/// A scale that saves a row or column of sheets.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct TileSaving {
    /// Whether it is a row; else a column.
    pub row: bool,
    /// What the last row or column carries that no other does, in mm.
    pub carries: f64,
    /// The scale, whole percent of the full size.
    pub percent: u32,
    /// Sheets needed then.
    pub sheets: u32,
}

/// Spreads a poster over sheets: upright and lying ones are both tried and the fewer
/// taken. None when overlap and margin leave nothing of a sheet.
pub fn tile(ask: &TileAsk) -> Option<Tiling> {
    let lying = Lay::of(ask, true);
    let upright = Lay::of(ask, false);
    let lay = match (lying, upright) {
        (Some(lying), Some(upright)) if upright.sheets() < lying.sheets() => upright,
        (Some(lying), _) => lying,
        (None, upright) => upright?,
    };
    Some(Tiling {
        columns: lay.across.count,
        rows: lay.down.count,
        sheet: lay.sheet,
        poster: lay.poster,
        tiles: lay.tiles(),
        saving: saving(ask, &lay),
    })
}

/// Sheets along one edge.
#[derive(Debug, Clone, Copy)]
struct Run {
    count: u32,
    /// What a sheet shows.
    shows: f64,
    /// From one sheet to the next.
    step: f64,
    length: f64,
}

impl Run {
    fn of(length: f64, edge: f64, ask: &TileAsk) -> Option<Self> {
        let shows = edge - 2.0 * ask.margin;
        let step = shows - ask.overlap;
        if step < 1.0 || length <= 0.0 {
            return None;
        }
        let more = ((length - shows - SLACK) / step).ceil().max(0.0);
        Some(Self {
            count: more as u32 + 1,
            shows,
            step,
            length,
        })
    }

    /// What the last sheet carries that no other does.
    fn last(self) -> Option<f64> {
        let before = self.count.checked_sub(2)?;
        Some(self.length - self.shows - f64::from(before) * self.step)
    }

    /// The scale at which one sheet less does, in whole percent of the full size.
    fn percent_with_one_less(self, full: f64) -> Option<u32> {
        let before = self.count.checked_sub(2)?;
        let room = self.shows + f64::from(before) * self.step;
        Some(((room + SLACK) / full * 100.0).floor() as u32)
    }
}

#[derive(Debug, Clone, Copy)]
struct Lay {
    across: Run,
    down: Run,
    sheet: (f64, f64),
    poster: (f64, f64),
}

impl Lay {
    fn of(ask: &TileAsk, lying: bool) -> Option<Self> {
        let (short, long) = ask.sheet;
        let sheet = if lying { (long, short) } else { (short, long) };
        let poster = (ask.poster.0 * ask.scale, ask.poster.1 * ask.scale);
        Some(Self {
            across: Run::of(poster.0, sheet.0, ask)?,
            down: Run::of(poster.1, sheet.1, ask)?,
            sheet,
            poster,
        })
    }

    fn sheets(&self) -> u32 {
        self.across.count * self.down.count
    }

    fn tiles(&self) -> Vec<Tile> {
        let places = (0..self.down.count)
            .flat_map(|row| (0..self.across.count).map(move |column| (row, column)));
        places
            .map(|(row, column)| Tile {
                name: format!("{}{}", letters(row), column + 1),
                row,
                column,
                part: (
                    f64::from(column) * self.across.step,
                    f64::from(row) * self.down.step,
                    self.across.shows,
                    self.down.shows,
                ),
            })
            .collect()
    }
}

fn saving(ask: &TileAsk, lay: &Lay) -> Option<TileSaving> {
    let runs = [
        (true, lay.down, ask.poster.1),
        (false, lay.across, ask.poster.0),
    ];
    let savings = runs.into_iter().filter_map(|(row, run, full)| {
        let carries = run.last().filter(|last| *last < LITTLE)?;
        let percent = run.percent_with_one_less(full)?;
        let scale = f64::from(percent) / 100.0;
        let less = tile_count(&TileAsk { scale, ..*ask })?;
        (percent > 0 && less < lay.sheets()).then_some(TileSaving {
            row,
            carries,
            percent,
            sheets: less,
        })
    });
    savings.min_by_key(|saving| saving.sheets)
}

fn tile_count(ask: &TileAsk) -> Option<u32> {
    let both = [Lay::of(ask, true), Lay::of(ask, false)];
    both.into_iter().flatten().map(|lay| lay.sheets()).min()
}

/// `A`, `Z`, `AA`.
fn letters(row: u32) -> String {
    let last = char::from(b'A' + (row % 26) as u8);
    match row / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a1_over_a4(scale: f64) -> Tiling {
        let ask = TileAsk {
            poster: (841.0, 594.0),
            sheet: (210.0, 297.0),
            overlap: 10.0,
            margin: 5.0,
            scale,
        };
        tile(&ask).expect("fits")
    }

    #[test]
    fn the_fewer_of_both_ways_is_taken_and_a_small_last_row_is_told() {
        let tiling = a1_over_a4(1.0);
        assert_eq!(
            (tiling.columns, tiling.rows),
            (3, 4),
            "lying, not 5 × 3 upright"
        );
        assert_eq!(
            tiling.tiles[4].name, "B2",
            "row as letter, column as number"
        );
        let saving = tiling.saving.expect("14 mm is little");
        assert!(
            saving.row && (saving.carries - 14.0).abs() < 0.01,
            "{saving:?}"
        );
        assert_eq!(
            (saving.percent, saving.sheets),
            (97, 9),
            "the scale that saves it"
        );
        let smaller = a1_over_a4(0.97);
        assert_eq!((smaller.columns, smaller.rows), (3, 3), "as was promised");
        assert_eq!(smaller.saving, None, "nothing more to save");
    }

    #[test]
    fn every_point_of_the_poster_is_on_a_sheet_and_neighbours_overlap() {
        for (poster, sheet) in [
            ((1189.0, 841.0), (210.0, 297.0)),
            ((1189.0, 841.0), (297.0, 420.0)),
            ((594.0, 420.0), (210.0, 297.0)),
            ((297.0, 210.0), (297.0, 420.0)),
        ] {
            let (overlap, margin, scale) = (10.0, 5.0, 1.0);
            let ask = TileAsk {
                poster,
                sheet,
                overlap,
                margin,
                scale,
            };
            let tiling = tile(&ask).expect("fits");
            let last = tiling.tiles.last().expect("one at least");
            assert!(
                last.part.0 + last.part.2 >= poster.0 - SLACK,
                "to the right edge"
            );
            assert!(
                last.part.1 + last.part.3 >= poster.1 - SLACK,
                "to the lower edge"
            );
            for pair in tiling
                .tiles
                .windows(2)
                .filter(|pair| pair[0].row == pair[1].row)
            {
                let end = pair[0].part.0 + pair[0].part.2;
                assert!((end - pair[1].part.0 - overlap).abs() < SLACK, "in common");
            }
        }
    }

    #[test]
    fn a_sheet_that_shows_nothing_is_refused() {
        let ask = TileAsk {
            poster: (841.0, 594.0),
            sheet: (210.0, 297.0),
            overlap: 150.0,
            margin: 30.0,
            scale: 1.0,
        };
        assert_eq!(
            tile(&ask),
            None,
            "nothing is left between margins and overlap"
        );
    }

    #[test]
    fn rows_past_z_go_on_with_two_letters() {
        assert_eq!(
            (letters(25), letters(26), letters(51)),
            ("Z".into(), "AA".into(), "AZ".into())
        );
    }
}
