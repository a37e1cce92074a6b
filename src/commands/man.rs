//! `kata man`

use std::fs;

use clap::CommandFactory;

use super::console::Console;
use crate::cli::{Cli, ManArgs};
use crate::error::{Error, Result};
use crate::exit_code::Exit;

pub fn run(args: &ManArgs, console: &Console) -> Result<Exit> {
    let folder = &args.folder;
    fs::create_dir_all(folder).map_err(|e| Error::io("make this folder", folder, &e))?;
    let command = Cli::command();
    clap_mangen::generate_to(command, folder)
        .map_err(|e| Error::io("write manual pages to this folder", folder, &e))?;
    console.print(&format!(
        "{}: kata.1 and a page for each command are written\nNext: `man {}`.\n",
        folder.display(),
        folder.join("kata.1").display()
    ));
    Ok(Exit::Passed)
}
