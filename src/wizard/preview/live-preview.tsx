import { useState } from 'react'
import { preview as words } from '../../messages/zh-CN'
import { Choice } from './choice'
import { PageFrame } from './page-frame'

/** Wide enough for the tables of the web page to stand whole. */
const WHOLE_PAGE = 800
/** Narrow enough for its text to be read in a panel; wide tables are scrolled. */
const LARGER = 460

/** Beside the form: the web page as it will be published, following the part being edited. */
export function LivePreview({ page }: { page: string }) {
  const [width, setWidth] = useState(WHOLE_PAGE)
  return (
    <div className="live-preview">
      <Choice
        label={words.size}
        options={[
          { value: WHOLE_PAGE, label: words.fitPage },
          { value: LARGER, label: words.larger },
        ]}
        chosen={width}
        onChoose={setWidth}
      />
      <PageFrame part={page} layoutWidth={width} />
    </div>
  )
}
