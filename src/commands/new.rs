//! `kata new`

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::args::WorkbookArgs;
use super::console::Console;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::report::escape::visible;
use crate::scaffold;

/// Begin a workbook, or a kata in one: files that say what to write
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  kata new workbook ~/workshop\n  kata new kata caching/stampede --workbook ~/workshop"
)]
pub struct NewArgs {
    #[command(subcommand)]
    pub what: NewThing,
}

/// What is begun.
#[derive(Debug, Subcommand)]
pub enum NewThing {
    /// A workbook without katas
    Workbook {
        /// The folder to make it in
        folder: PathBuf,
    },
    /// A kata, in a workbook that is there; its topic is added if need be
    Kata {
        /// Its topic and its id, such as `databases/n_plus_one`
        #[arg(value_name = "TOPIC/ID")]
        place: String,
        #[command(flatten)]
        workbook: WorkbookArgs,
    },
}

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
