/** Wording of files that cannot be read, and of what was noticed while reading. Each says what it is and what to do. */
const saveAs = '请在 WPS 或 Word 中打开，另存为 .docx，再导入。'
const copyText = '请打开后全选、复制文字，粘贴到导入页，或存成 .txt 文件再导入。'
const sheet =
  '这是电子表格，不能直接读取。报告在表格里的，请在 WPS 或 Excel 中打开，全选、复制，粘贴到导入页；否则请选择报告的网页或 Word 文档。'

export const source = {
  problem: {
    empty: '文件是空的，请重新选择。',
    tooLarge: (megabytes: string, limit: string) =>
      `文件有 ${megabytes} MB，超过 ${limit} MB，不像是年度报告。请检查是否选错了文件。`,
    limit: {
      entries: (most: number) => `压缩包里的文件超过 ${most} 个，不像是年度报告。`,
      unzipped: (most: number) => `文件解压后超过 ${most / 1024 / 1024} MB，没有打开。请检查文件来源。`,
      packings: (most: number) => `文件里有压缩了 ${most} 次以上的内容，没有打开。请检查文件来源。`,
      nesting: (most: number) => `文件的层次超过 ${most} 层，没有打开。${copyText}`,
      nodes: (most: number) => `文件的内容超过 ${most} 项，没有打开。${copyText}`,
      cells: (most: number) => `文件里有超过 ${most} 格的表格，不像是年度报告。请检查是否选错了文件。`,
      characters: (most: number) => `文件的文字超过 ${most} 字，不像是年度报告。请检查是否选错了文件。`,
      line: (most: number) => `PDF 有一行超过 ${most} 字，不像是年度报告。请检查是否选错了文件。`,
      numbered: (most: number) => `PDF 的字体或目录编了 ${most} 个以上的号，没有打开。${copyText}`,
      pages: (most: number) => `PDF 超过 ${most} 页，不像是年度报告。请检查是否选错了文件。`,
      seconds: (most: number) => `文件读了 ${most} 秒还没有读完，已停止。${copyText}`,
      megabytes: (most: number) => `读这个文件要用 ${most} MB 以上的内存，已停止。${copyText}`,
      blocks: (most: number) => `文件超过 ${most} 段，不像是年度报告。请检查是否选错了文件。`,
    },
    unread: {
      doc: `这是旧版 Word 文档（.doc），不能直接读取。${saveAs}`,
      wps: `这是 WPS 文字文档（.wps），不能直接读取。${saveAs}`,
      et: sheet,
      xlsx: sheet,
      pptx: '这是演示文稿，不是年度报告。请选择报告的网页或 Word 文档。',
      ofd: `这是 OFD 版式文件，不能直接读取。请找到原来的 Word 文档；没有的，${copyText.slice(1)}`,
      odf: `这是 OpenDocument 文档（如 .odt），不能直接读取。${saveAs}`,
      rtf: `这是 RTF 文档，不能直接读取。${saveAs}`,
      zip: '这是压缩包，请解压后选择里面的报告。',
      archive: '这是压缩包，请解压后选择里面的报告。',
      shortcut:
        '这里只有网址或文件的位置，没有报告（本工具不联网）。请打开它，另存为网页（.html），或复制文字，粘贴到导入页。',
      image: '这是图片，里面没有可读取的文字。请找到报告的网页或 Word 文档，或先做文字识别（OCR）。',
      mail: '这是邮件，不能直接读取。请打开邮件，把附件里的报告存下来再选择；报告就在正文里的，全选、复制，粘贴到导入页。',
      media: '这是音频或视频，不是年度报告。请重新选择。',
    },
    unknownKind: '认不出这是什么文件。请选择网页、Word 文档、PDF、纯文本或草稿文件，或直接粘贴报告的文字。',
    encrypted: '文件设了打开密码，不能读取。请用能打开它的软件输入密码打开，去掉密码后另存，再导入。',
    broken: (detail: string) => `文件可能损坏或不完整，读不下去（${detail}）。请重新下载或另存后再试。`,
    listPage: (links: number) => `这是目录页，只有 ${links} 个链接，没有报告正文。请点开报告，保存正文所在的那一页。`,
    loginPage: '这是登录页，没有报告正文。请登录后打开报告那一页，再另存或复制。',
    errorPage: '这一页说的是网页不存在或打不开，没有报告正文。请在浏览器中打开报告，看到正文后再另存或复制。',
    scriptPage: `这一页的正文要联网由脚本载入，保存的文件里没有。${copyText}`,
    attachmentPage: (files: string) => `这一页没有正文，报告在附件里：${files}。请下载附件，再选择附件。`,
    framePage: (files: string) =>
      `这一页是框架，报告在和它一起保存的文件里：${files}。请选择那个文件；或打开原网页，复制文字，粘贴到导入页。`,
    scanned: (pages: number) =>
      `这个 PDF 的 ${pages} 页里都没有文字，多半是扫描件。请找到报告的网页或 Word 文档，或先做文字识别（OCR）。`,
    illegible:
      '这个 PDF 的字体没有写明各是什么字，只看得见，读不出（复制出来也是乱码）。请改用原来的 Word 文档，或打开报告的网页，复制文字，粘贴到导入页。',
    noText: '文件里没有文字。请检查保存得是否完整，或打开原网页，复制文字，粘贴到导入页。',
  },
  footnote: (number: number) => `脚注${number}`,
  endnote: (number: number) => `尾注${number}`,
  notice: {
    otherEncoding: (declared: string, used: string) => `网页写明的编码是 ${declared}，实际按 ${used} 读取。`,
    pagesWithoutText: (pages: string) => `PDF 的第 ${pages} 页没有文字，可能是扫描的。请对照原文补上这几页的内容。`,
    illegiblePages: (pages: string) =>
      `PDF 的第 ${pages} 页只看得见、读不出：字体没有写明各是什么字。请改用 Word 文档或网页，或对照原文更正这几页的内容。`,
    illegibleCharacters: (count: number, pages: string) =>
      `PDF 的第 ${pages} 页有 ${count} 个字读不出或读错（如“�”“ÿ”）：字体没有写明各是什么字，或写得不对。请对照原文更正这几页的文字、数字和标点。`,
    recognisedPages: (pages: string) =>
      `PDF 的第 ${pages} 页是扫描件，文字由软件识别而来，可能认错。请逐个数字对照原文。`,
    unseenText: (count: number, pages: string) =>
      `PDF 的第 ${pages} 页有 ${count} 个看不见的字（白字或隐藏的字），没有读取。`,
    slantedText: (count: number, pages: string) => `PDF 的第 ${pages} 页有 ${count} 个斜排的字，当作水印，没有读取。`,
    otherFrames: (count: number) =>
      `这个网页文件由几页合成，读取的是表格最多的一页；另有 ${count} 页也有表格，没有读取。请对照原文；报告分在几页的，请分别复制、粘贴。`,
    hiddenTables: (count: number) =>
      `网页里有 ${count} 张没有显示出来的表格，没有读取。请对照原文；报告的表格不全的，请在浏览器里打开，逐个点开标签，全选、复制，粘贴到导入页。`,
    hiddenText: (count: number) =>
      `网页里有 ${count} 处没有显示出来的大段文字，没有读取。请对照原文；报告的文字不全的，请在浏览器里打开，点开“展开全文”或各个标签，全选、复制，粘贴到导入页。`,
    joinedFiles: (count: number) =>
      `文档里嵌有 ${count} 个别的文件，内容没有读取。请用 Word 打开后另存为 docx 文件，再导入。`,
    embeddedObjects: (count: number) =>
      `文档里嵌有 ${count} 个别的程序的表格或文件（如 Excel 表），里面的内容没有读取。请对照原文；表格嵌在里面的，请在 Word 里双击打开它，全选、复制，粘贴到导入页。`,
    deletedText: (count: number) =>
      `原文有 ${count} 处标记为已删除或划了删除线的文字，没有导入。请对照原文；Word、WPS 文档也可以先接受或拒绝修订，再导入。`,
  },
}
