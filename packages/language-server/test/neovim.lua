-- Neovim's own client opens a draft, gets the diagnostic and applies the quick fix, as a user with `ga` would.
-- Run by neovim.test.ts: nvim --headless --clean -c 'luafile neovim.lua', with NODE, SERVER and DRAFT in the environment.
local function say(what)
  io.stdout:write(what .. '\n')
end

local function finish(code)
  vim.cmd(code == 0 and 'qall!' or 'cquit!')
end

local ok, err = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.DRAFT))
  local client = vim.lsp.start_client({
    name = 'thethuc',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.DRAFT, ':h'),
  })
  vim.lsp.buf_attach_client(0, client)
  local function diagnostics()
    return vim.diagnostic.get(0)
  end
  assert(vim.wait(20000, function() return #diagnostics() > 0 end, 20), 'no diagnostic came')
  for _, one in ipairs(diagnostics()) do
    say(string.format('%d:%d %s', one.lnum + 1, one.col + 1, one.message:match('^[^\n]*')))
  end
  local first = diagnostics()[1]
  vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
  vim.ui.select = function(items, _, on_choice)
    on_choice(items[1], 1)
  end
  vim.lsp.buf.code_action()
  assert(vim.wait(20000, function() return #diagnostics() == 0 end, 20), 'the diagnostic stayed')
  say(vim.api.nvim_buf_get_lines(0, first.lnum, first.lnum + 1, false)[1])
end)
if not ok then
  say(tostring(err))
end
finish(ok and 0 or 1)
