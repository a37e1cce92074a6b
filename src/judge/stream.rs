//! What comes out of a pipe of a check's, as far as it is kept; nothing waits for it.

use std::io;
use std::os::fd::{AsFd, OwnedFd};

#[derive(Default)]
/// What came, up to a bound.
pub struct Stream {
    pub bytes: Vec<u8>,
    pub total: usize,
    pub closed: bool,
}

impl Stream {
    /// Take in what is there, without waiting.
    pub fn read(&mut self, pipe: &OwnedFd) -> io::Result<()> {
        let mut buffer = [0; 16 << 10];
        while !self.closed && self.total <= PRINTED_AT_MOST {
            match rustix::io::read(pipe, &mut buffer) {
                Ok(0) => self.closed = true,
                Ok(n) => {
                    self.total += n;
                    let room = KEPT.saturating_sub(self.bytes.len());
                    self.bytes.extend_from_slice(&buffer[..n.min(room)]);
                }
                Err(rustix::io::Errno::AGAIN) => break,
                Err(rustix::io::Errno::INTR) => {}
                Err(problem) => return Err(problem.into()),
            }
        }
        Ok(())
    }
}

/// A pipe whose reading end does not block.
pub fn pipe() -> io::Result<(OwnedFd, OwnedFd)> {
    let (ours, theirs) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
    do_not_block(&ours)?;
    Ok((ours, theirs))
}

/// Have reading it not wait.
pub fn do_not_block(descriptor: impl AsFd) -> io::Result<()> {
    Ok(rustix::io::ioctl_fionbio(descriptor, true)?)
}

/// How much of each stream a report keeps, in bytes.
const KEPT: usize = 64 << 10;

/// How much a check may print before it is stopped, in bytes, over both streams.
pub const PRINTED_AT_MOST: usize = 1 << 20;
