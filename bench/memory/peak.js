// Loaded ahead of a program: tells its parent the peak of its resident memory.
process.on('exit', () => process.send?.({ megabytes: Math.round(process.resourceUsage().maxRSS / 102.4) / 10 }))
// The channel to the parent keeps no program alive.
process.channel?.unref()
