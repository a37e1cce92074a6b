//! `kata reset`

use std::path::Path;

use clap::Args;

use super::args::KataArgs;
use super::console::Console;
use crate::error::Result;
use crate::exit_code::Exit;
use crate::workspace::Reset;

/// Begin a kata again from its starter; your file is kept
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata reset n_plus_one")]
pub struct ResetArgs {
    #[command(flatten)]
    pub what: KataArgs,
}

pub fn run(args: &ResetArgs, console: &Console) -> Result<Exit> {
    let workbook = args.what.workbook.workbook.as_deref();
    let kata = super::open_workbook(workbook)?.kata(&args.what.kata)?;
    let practice = super::needed_practice(kata.id(), workbook)?;
    let file = super::as_typed(&practice.file(&kata.at));
    let id = kata.id();
    console.print(&match practice.reset(&kata)? {
        Reset::NotBegun => format!(
            "{}: this is the starter still, so there is nothing to reset.\nNext: `kata show {id}` for the task, `kata open {id}` to begin.\n",
            file.display()
        ),
        Reset::Missing => format!(
            "{}: there was no file, and the starter is written.\nNext: `kata open {id}` to begin.\n",
            file.display()
        ),
        Reset::Kept(kept) => {
            let kept = super::as_typed(&kept);
            format!(
                "{}: this is the starter again.\nYour file is kept. To get it back:\n  mv {} {}\nNext: `kata open {id}` to begin again.\n",
                file.display(),
                quoted(&kept),
                quoted(&file)
            )
        }
    });
    Ok(Exit::Passed)
}

/// A path as a shell reads it.
fn quoted(path: &Path) -> String {
    let text = path.to_string_lossy();
    shlex::try_quote(&text).map(|quoted| quoted.into_owned()).unwrap_or_else(|_| text.clone().into_owned())
}
