//! `kata man`

use std::fs;
use std::path::PathBuf;

use clap::Args;

use super::console::Console;
use crate::error::{Error, Result};
use crate::exit_code::Exit;

/// Write manual pages into a folder
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  kata man ~/.local/share/man/man1")]
pub struct ManArgs {
    /// The folder to write to, such as `~/.local/share/man/man1`
    pub folder: PathBuf,
}

/// cli: the command line, as it is defined.
pub fn run(args: &ManArgs, cli: clap::Command, console: &Console) -> Result<Exit> {
    let folder = &args.folder;
    fs::create_dir_all(folder).map_err(|e| Error::io("make this folder", folder, &e))?;
    clap_mangen::generate_to(cli, folder).map_err(|e| Error::io("write manual pages to this folder", folder, &e))?;
    console.print(&format!(
        "{}: kata.1 and a page for each command are written\nNext: `man {}`.\n",
        folder.display(),
        folder.join("kata.1").display()
    ));
    Ok(Exit::Passed)
}
