//! `kata new`

use std::path::{Path, PathBuf};

use super::console::Console;
use crate::cli::{NewArgs, NewThing};
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report::escape::visible;
use crate::scaffold;

pub fn run(args: &NewArgs, console: &Console) -> Result<Exit> {
    let (written, next) = match &args.what {
        NewThing::Workbook { folder } => {
            let next = format!("kata new kata TOPIC/ID --workbook {}", folder.display());
            (vec![scaffold::workbook(folder)?], next)
        }
        NewThing::Kata { place, workbook } => {
            let folder = workbook.workbook.as_deref().unwrap_or(Path::new("."));
            let id = place.rsplit('/').next().unwrap_or(place);
            let next = format!("kata audit {id} --watch --workbook {}", folder.display());
            (scaffold::kata(folder, place)?, next)
        }
    };
    console.print(&told(&written, &next));
    Ok(Exit::Passed)
}

fn told(written: &[PathBuf], next: &str) -> String {
    let files: String = written.iter().map(|path| format!("  {}\n", visible(&path.display().to_string()))).collect();
    format!("Written, with TODO(author) where you come in:\n{files}\nNext: `{}`.\n", visible(next))
}
