<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Cabochon %1</source>
        <translation>Cabochon %1</translation>
    </message>
    <message>
        <source>Chat with Google&apos;s Gemma 4 models, on your own machine alone.</source>
        <translation>Converse com os modelos Gemma 4 do Google, somente no seu próprio computador.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versão</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>The built-in model: a toy of 5.5 million parameters, made for Cabochon from scratch, so that there is something to talk to at once. It is not Gemma.</source>
        <translation>O modelo integrado: um brinquedo de 5,5 milhões de parâmetros, feito do zero para o Cabochon, para haver com quem falar imediatamente. Não é o Gemma.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenças</translation>
    </message>
    <message>
        <source>Cabochon is licensed under the Apache License 2.0. It uses works of others under their own.</source>
        <translation>O Cabochon é licenciado sob a Apache License 2.0. Ele usa obras de terceiros sob suas próprias licenças.</translation>
    </message>
    <message>
        <source>third party notices open source</source>
        <translation>terceiros avisos código aberto</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide the licences</source>
        <translation>Ocultar as licenças</translation>
    </message>
    <message>
        <source>Show the licences</source>
        <translation>Mostrar as licenças</translation>
    </message>
</context>
<context>
    <name>AccentPicker</name>
    <message>
        <source>Garnet</source>
        <translation>Granada</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Ferrugem</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Âmbar</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Musgo</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagoa</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardósia</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Ameixa</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinta</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Destaque</translation>
    </message>
</context>
<context>
    <name>ActionKeys</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>AddServer</name>
    <message>
        <source>Add server</source>
        <translation>Adicionar servidor</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) recognised</source>
        <translation>
            <numerusform>%Ln servidor reconhecido</numerusform>
            <numerusform>%Ln servidores reconhecidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Servers as JSON</source>
        <translation>Servidores como JSON</translation>
    </message>
    <message>
        <source>Paste what a server&apos;s page says for “mcpServers”</source>
        <translation>Cole o que a página de um servidor indica para “mcpServers”</translation>
    </message>
    <message>
        <source>Fill in by hand</source>
        <translation>Preencher à mão</translation>
    </message>
    <message>
        <source>Nothing runs yet</source>
        <translation>Nada é executado ainda</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Edit the words of the answer</source>
        <translation>Editar as palavras da resposta</translation>
    </message>
    <message>
        <source>The answer as it was stays beside it.</source>
        <translation>A resposta original fica ao lado.</translation>
    </message>
    <message>
        <source>Save and continue</source>
        <translation>Salvar e continuar</translation>
    </message>
    <message>
        <source>The model goes on from these words (Ctrl+Shift+Enter)</source>
        <translation>O modelo continua a partir destas palavras (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Salvar (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>System follows the desktop.</source>
        <translation>“Sistema” acompanha a área de trabalho.</translation>
    </message>
    <message>
        <source>dark light colours</source>
        <translation>escuro claro cores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Destaque</translation>
    </message>
    <message>
        <source>The colour of what acts and of what is chosen.</source>
        <translation>A cor do que age e do que está escolhido.</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>cor</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidade</translation>
    </message>
    <message>
        <source>How much space lies between chats and between messages.</source>
        <translation>Quanto espaço há entre os chats e entre as mensagens.</translation>
    </message>
    <message>
        <source>compact comfortable spacing</source>
        <translation>compacto confortável espaçamento</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortável</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacta</translation>
    </message>
    <message>
        <source>Width of messages</source>
        <translation>Largura das mensagens</translation>
    </message>
    <message>
        <source>Long lines are harder to read; wide tables and code need them.</source>
        <translation>Linhas longas são mais difíceis de ler; tabelas largas e código precisam delas.</translation>
    </message>
    <message>
        <source>column</source>
        <translation>coluna</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Estreita</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Larga</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimento</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nada desliza nem se esmaece.</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>animação</translation>
    </message>
</context>
<context>
    <name>AreaFrame</name>
    <message>
        <source>Area of %1×%2 pixels at %3, %4</source>
        <translation>Área de %1×%2 pixels em %3, %4</translation>
    </message>
    <message>
        <source>No area is chosen</source>
        <translation>Nenhuma área escolhida</translation>
    </message>
    <message>
        <source>Arrows move it, with Shift they change its size, with Ctrl by one pixel. Enter takes it.</source>
        <translation>As setas movem-na, com Shift mudam seu tamanho, com Ctrl um pixel por vez. Enter confirma.</translation>
    </message>
</context>
<context>
    <name>ArgumentField</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln caractere oculto</numerusform>
            <numerusform>%Ln caracteres ocultos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArgumentsForm</name>
    <message>
        <source>How the arguments are shown</source>
        <translation>Como os argumentos são exibidos</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulário</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Arguments as JSON</source>
        <translation>Argumentos como JSON</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Your answer</source>
        <translation>Sua resposta</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Ou com suas próprias palavras</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Do not answer</source>
        <translation>Não responder</translation>
    </message>
</context>
<context>
    <name>AttachmentChip</name>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
    </message>
    <message>
        <source>Remove %1 (Del)</source>
        <translation>Remover %1 (Del)</translation>
    </message>
</context>
<context>
    <name>AttachmentNotice</name>
    <message>
        <source>Files are sent once the answer has ended.</source>
        <translation>Os arquivos são enviados quando a resposta terminar.</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Attached files</source>
        <translation>Arquivos anexados</translation>
    </message>
</context>
<context>
    <name>AttachmentThumbnail</name>
    <message>
        <source>Sound</source>
        <translation>Som</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>AttachmentWords</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>drawing page %1 of %2</source>
        <translation>desenhando a página %1 de %2</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>sem páginas</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>página %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>páginas %1–%2</translation>
    </message>
    <message>
        <source>%1 as text</source>
        <comment>pages</comment>
        <translation>%1 como texto</translation>
    </message>
    <message>
        <source>%1 as pictures</source>
        <comment>pages</comment>
        <translation>%1 como imagens</translation>
    </message>
    <message>
        <source>%1, %2 as pictures</source>
        <comment>pages</comment>
        <translation>%1, %2 como imagens</translation>
    </message>
    <message>
        <source>still reading …</source>
        <translation>ainda lendo…</translation>
    </message>
    <message>
        <source>wants its password</source>
        <translation>pede a senha</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>não pode ser usado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractere</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Use 1120, or cut the picture.</source>
        <translation>
            <numerusform>As letras pequenas podem ficar ilegíveis: têm %Ln pixel de altura. Use 1120 ou recorte a imagem.</numerusform>
            <numerusform>As letras pequenas podem ficar ilegíveis: têm %Ln pixels de altura. Use 1120 ou recorte a imagem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Small print may be unreadable: it is %Ln pixel(s) high. Cut the picture.</source>
        <translation>
            <numerusform>As letras pequenas podem ficar ilegíveis: têm %Ln pixel de altura. Recorte a imagem.</numerusform>
            <numerusform>As letras pequenas podem ficar ilegíveis: têm %Ln pixels de altura. Recorte a imagem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Small print: 560 or more.</source>
        <translation>Letras pequenas: 560 ou mais.</translation>
    </message>
    <message>
        <source>Auto chose %1 because there are many pictures.</source>
        <translation>%1 foi escolhido automaticamente porque há muitas imagens.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1 because the picture holds much text.</source>
        <translation>Letras pequenas: 560 ou mais. %1 foi escolhido automaticamente porque a imagem contém muito texto.</translation>
    </message>
    <message>
        <source>Auto chose %1: the built-in model was made with it.</source>
        <translation>A escolha automática foi %1: o modelo incluído foi feito assim.</translation>
    </message>
    <message>
        <source>Small print: 560 or more. Auto chose %1, as for photos.</source>
        <translation>Letras pequenas: 560 ou mais. %1 foi escolhido automaticamente, como para fotos.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>Looking at %Ln picture(s) (%1)</source>
        <extracomment>%1: a number of tokens, such as &quot;792 tokens&quot;</extracomment>
        <translation>
            <numerusform>Olhando %Ln imagem (%1)</numerusform>
            <numerusform>Olhando %Ln imagens (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, listening to %2</source>
        <translation>%1, ouvindo %2</translation>
    </message>
    <message>
        <source>Listening, %1</source>
        <translation>Ouvindo, %1</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>This field takes JSON. Write it with its brackets.</source>
        <translation>Este campo aceita JSON. Escreva-o com suas chaves ou colchetes.</translation>
    </message>
    <message>
        <source>This field takes a number, such as 24.05.</source>
        <translation>Este campo aceita um número, como 24.05.</translation>
    </message>
    <message>
        <source>This field takes a whole number, such as 24.</source>
        <translation>Este campo aceita um número inteiro, como 24.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>This field takes yes or no.</source>
        <translation>Este campo aceita sim ou não.</translation>
    </message>
    <message>
        <source>This field takes a date, such as 2026-11-29.</source>
        <translation>Este campo aceita uma data, como 2026-11-29.</translation>
    </message>
    <message>
        <source>This field takes one of: %1.</source>
        <translation>Este campo aceita um destes valores: %1.</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Choose what is read</source>
        <translation>Escolher o que é lido</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>What is read of each file</source>
        <translation>O que é lido de cada arquivo</translation>
    </message>
    <message>
        <source>How rows are shown</source>
        <translation>Como as linhas são exibidas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON bruto</translation>
    </message>
    <message numerus="yes">
        <source>Export %n row(s) as</source>
        <translation>
            <numerusform>Exportar %n linha como</numerusform>
            <numerusform>Exportar %n linhas como</numerusform>
        </translation>
    </message>
    <message>
        <source>Export as %1</source>
        <translation>Exportar como %1</translation>
    </message>
</context>
<context>
    <name>BatchCell</name>
    <message>
        <source>not on it</source>
        <translation>não consta</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
</context>
<context>
    <name>BatchDetail</name>
    <message>
        <source>Picture of %1</source>
        <translation>Imagem de %1</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, linha %2</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Linha %1</translation>
    </message>
    <message>
        <source>The model read</source>
        <translation>O modelo leu</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>Você escreve</translation>
    </message>
    <message>
        <source>The row as JSON</source>
        <translation>A linha como JSON</translation>
    </message>
    <message>
        <source>Run row again</source>
        <translation>Repetir a linha</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copiar JSON</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>não consta</translation>
    </message>
</context>
<context>
    <name>BatchFiles</name>
    <message>
        <source>The PDF wants a password. Save it without one, and choose that file instead.</source>
        <translation>O PDF pede uma senha. Salve-o sem senha e escolha esse arquivo no lugar.</translation>
    </message>
    <message>
        <source>There is nothing in this file that a model can read. Choose another one.</source>
        <translation>Não há nada neste arquivo que um modelo possa ler. Escolha outro.</translation>
    </message>
</context>
<context>
    <name>BatchFilesCards</name>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Read files</source>
        <translation>Ler arquivos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Pictures, PDF, documents, sound. Space marks several.</source>
        <translation>Imagens, PDF, documentos, som. Espaço marca vários.</translation>
    </message>
    <message>
        <source>Read another file</source>
        <translation>Ler outro arquivo</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar para</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to %1</source>
        <translation>
            <numerusform>%n linha gravada em %1</numerusform>
            <numerusform>%n linhas gravadas em %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchQueue</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 concluídos</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n falhou</numerusform>
            <numerusform>%n falharam</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>faltam cerca de %1 s</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Rows that are done</source>
        <translation>Linhas concluídas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Each file becomes a row: a receipt, a letter, a screenshot.</source>
        <translation>Cada arquivo vira uma linha: um recibo, uma carta, uma captura de tela.</translation>
    </message>
    <message>
        <source>Run failed ones again</source>
        <translation>Repetir os que falharam</translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>Limpar…</translation>
    </message>
    <message>
        <source>Drop files here, or choose …</source>
        <translation>Solte arquivos aqui ou escolha…</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Escolher arquivos</translation>
    </message>
    <message>
        <source>Clear all rows?</source>
        <translation>Limpar todas as linhas?</translation>
    </message>
    <message>
        <source>The files stay where they are; what was read of them goes.</source>
        <translation>Os arquivos ficam onde estão; o que foi lido deles desaparece.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
</context>
<context>
    <name>BatchQueueRow</name>
    <message>
        <source>waiting</source>
        <translation>aguardando</translation>
    </message>
    <message>
        <source>working · reading the file</source>
        <translation>em andamento · lendo o arquivo</translation>
    </message>
    <message>
        <source>working</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>done</source>
        <translation>concluído</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>omitido</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Run %1 again</source>
        <translation>Repetir %1</translation>
    </message>
    <message>
        <source>Replace …</source>
        <translation>Substituir…</translation>
    </message>
    <message>
        <source>Replace %1</source>
        <translation>Substituir %1</translation>
    </message>
    <message>
        <source>Take back in</source>
        <translation>Incluir de novo</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Take %1 back in</source>
        <translation>Incluir %1 de novo</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>Omitir %1</translation>
    </message>
</context>
<context>
    <name>BatchRaw</name>
    <message>
        <source>Rows as JSON</source>
        <translation>Linhas como JSON</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Choose what is read: a template, or a schema of your own. Each file becomes a row of a table.</source>
        <translation>Escolha o que é lido: um modelo pronto ou um esquema próprio. Cada arquivo vira uma linha de uma tabela.</translation>
    </message>
    <message>
        <source>Drop receipts, letters or screenshots here. Each becomes a row.</source>
        <translation>Solte aqui recibos, cartas ou capturas de tela. Cada um vira uma linha.</translation>
    </message>
</context>
<context>
    <name>BatchTableRow</name>
    <message>
        <source>not on it</source>
        <translation>não consta</translation>
    </message>
    <message>
        <source>failed · %1, no values</source>
        <translation>falhou · %1, sem valores</translation>
    </message>
    <message>
        <source>left out · %1</source>
        <translation>omitido · %1</translation>
    </message>
</context>
<context>
    <name>BoxedText</name>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln caractere oculto</numerusform>
            <numerusform>%Ln caracteres ocultos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchPager</name>
    <message>
        <source>Previous version</source>
        <translation>Versão anterior</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 de %L2</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Próxima versão</translation>
    </message>
</context>
<context>
    <name>CallButtons</name>
    <message>
        <source>Allow once</source>
        <translation>Permitir uma vez</translation>
    </message>
    <message>
        <source>Allow for this chat</source>
        <translation>Permitir neste chat</translation>
    </message>
    <message>
        <source>Always for this tool</source>
        <translation>Sempre para esta ferramenta</translation>
    </message>
    <message>
        <source>Edit arguments</source>
        <translation>Editar os argumentos</translation>
    </message>
    <message>
        <source>Take these arguments</source>
        <translation>Usar estes argumentos</translation>
    </message>
    <message>
        <source>Deny and say this</source>
        <translation>Negar e dizer isto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Deny and say why</source>
        <translation>Negar e dizer por quê</translation>
    </message>
    <message>
        <source>Deny</source>
        <translation>Negar</translation>
    </message>
</context>
<context>
    <name>CallHead</name>
    <message>
        <source>Press to close</source>
        <translation>Pressione para fechar</translation>
    </message>
    <message>
        <source>Press to see arguments and result</source>
        <translation>Pressione para ver os argumentos e o resultado</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>não permitida</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>demorou demais</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>interrompida</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em andamento</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>aguarda a vez</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 s</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Parar %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>Tentar %1 de novo</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Attach files</source>
        <translation>Anexar arquivos</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Pictures, sound, video, PDF and documents. Space marks several.</source>
        <translation>Imagens, som, vídeo, PDF e documentos. Espaço marca vários.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>Esta pasta está vazia.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Salvar o arquivo</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
</context>
<context>
    <name>ChartSaving</name>
    <message>
        <source>Save chart</source>
        <translation>Salvar o gráfico</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
    <message>
        <source>The chart could not be saved there. Choose another folder.</source>
        <translation>Não foi possível salvar o gráfico ali. Escolha outra pasta.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
</context>
<context>
    <name>ChatList</name>
    <message>
        <source>New folder</source>
        <translation>Nova pasta</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Your chats appear here.</source>
        <translation>Seus chats aparecem aqui.</translation>
    </message>
</context>
<context>
    <name>ChatSection</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Enviar com</translation>
    </message>
    <message>
        <source>Enter begins a new line.</source>
        <translation>Enter começa uma nova linha.</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line.</source>
        <translation>Shift+Enter começa uma nova linha.</translation>
    </message>
    <message>
        <source>return key</source>
        <translation>tecla enter retorno</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Think in new chats</source>
        <translation>Raciocinar em novos chats</translation>
    </message>
    <message>
        <source>The model thinks before it answers: slower, and better at what is hard. Each chat has its own switch.</source>
        <translation>O modelo raciocina antes de responder: mais lento, e melhor no que é difícil. Cada chat tem seu próprio interruptor.</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>raciocínio pensar</translation>
    </message>
    <message>
        <source>Let the model name chats</source>
        <translation>Deixar o modelo dar nome aos chats</translation>
    </message>
    <message>
        <source>After their first answer, once it has nothing else to do. Names of yours stay, and the built-in model names none.</source>
        <translation>Depois da primeira resposta, quando não tem mais nada a fazer. Os nomes dados por você ficam, e o modelo integrado não dá nenhum.</translation>
    </message>
    <message>
        <source>titles</source>
        <translation>títulos nomes</translation>
    </message>
    <message>
        <source>Tell me when a long answer is ready</source>
        <translation>Avisar quando uma resposta longa estiver pronta</translation>
    </message>
    <message>
        <source>By a notification of the desktop, when it took more than 10 seconds and the window was not in front.</source>
        <translation>Por uma notificação da área de trabalho, quando levou mais de 10 segundos e a janela não estava à frente.</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>notificações</translation>
    </message>
    <message>
        <source>Show its first words there</source>
        <translation>Mostrar ali as primeiras palavras</translation>
    </message>
    <message>
        <source>Others may read your screen. Words of private chats are never shown.</source>
        <translation>Outras pessoas podem ler sua tela. Palavras de chats privados nunca são mostradas.</translation>
    </message>
</context>
<context>
    <name>CodeBlock</name>
    <message numerus="yes">
        <source>%1 code, %Ln line(s)</source>
        <translation>
            <numerusform>Código %1, %Ln linha</numerusform>
            <numerusform>Código %1, %Ln linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Texto</translation>
    </message>
    <message numerus="yes">
        <source>Code continued, %Ln line(s)</source>
        <translation>
            <numerusform>Continuação do código, %Ln linha</numerusform>
            <numerusform>Continuação do código, %Ln linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hidden character(s)</source>
        <translation>
            <numerusform>%Ln caractere oculto</numerusform>
            <numerusform>%Ln caracteres ocultos</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Números de linha</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Quebrar</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Quebrar linhas longas</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save code as a file</source>
        <translation>Salvar o código em um arquivo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar o código</translation>
    </message>
</context>
<context>
    <name>CodeSaving</name>
    <message>
        <source>Save code</source>
        <translation>Salvar o código</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvo</translation>
    </message>
</context>
<context>
    <name>ColumnTitle</name>
    <message>
        <source>%1, sorted downwards</source>
        <translation>%1, ordem decrescente</translation>
    </message>
    <message>
        <source>%1, sorted upwards</source>
        <translation>%1, ordem crescente</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>You: %1</source>
        <translation>Você: %1</translation>
    </message>
    <message numerus="yes">
        <source>Two of %n answer(s)</source>
        <translation>
            <numerusform>Duas de %n resposta</numerusform>
            <numerusform>Duas de %n respostas</numerusform>
        </translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation>Duas respostas</translation>
    </message>
    <message>
        <source>%1 only in this answer</source>
        <translation>%1 só nesta resposta</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Sublinhado</translation>
    </message>
    <message>
        <source>Mark differences</source>
        <translation>Marcar diferenças</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Concluído</translation>
    </message>
    <message>
        <source>←  → choose a side     Alt ←  → other answers on this side     Enter keep     Esc back to the chat</source>
        <translation>←  → escolher um lado     Alt ←  → outras respostas deste lado     Enter manter     Esc voltar ao chat</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>Answer %1 of %2, %3</source>
        <translation>Resposta %1 de %2, %3</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>escolhida</translation>
    </message>
    <message>
        <source>shown in the chat</source>
        <translation>exibida no chat</translation>
    </message>
    <message>
        <source>Words of answer %1</source>
        <translation>Palavras da resposta %1</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Manter esta</translation>
    </message>
    <message>
        <source>Keep answer %1</source>
        <translation>Manter a resposta %1</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Novo chat a partir daqui</translation>
    </message>
    <message>
        <source>Copy answer %1</source>
        <translation>Copiar a resposta %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Ask Nano anything about Cabochon</source>
        <translation>Pergunte ao Nano algo sobre o Cabochon</translation>
    </message>
    <message>
        <source>Ask anything</source>
        <translation>Pergunte o que quiser</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Raciocinar</translation>
    </message>
    <message>
        <source>Let the model think before it answers</source>
        <translation>Deixar o modelo raciocinar antes de responder</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Anexar arquivos</translation>
    </message>
    <message>
        <source>Waiting for your decision above</source>
        <translation>Aguardando sua decisão, acima</translation>
    </message>
    <message>
        <source>Tools %L1</source>
        <translation>Ferramentas %L1</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Ferramentas</translation>
    </message>
    <message>
        <source>Which tools the model may ask for</source>
        <translation>Quais ferramentas o modelo pode pedir</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Hold answers to a JSON Schema</source>
        <translation>Fazer as respostas seguirem um JSON Schema</translation>
    </message>
    <message>
        <source>Schema: %1</source>
        <translation>Esquema: %1</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ativado</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desativado</translation>
    </message>
</context>
<context>
    <name>ConfirmCard</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>The old file is kept as a backup.</source>
        <translation>O arquivo anterior é mantido como backup.</translation>
    </message>
    <message>
        <source>Hide arguments</source>
        <translation>Ocultar os argumentos</translation>
    </message>
    <message>
        <source>All arguments</source>
        <translation>Todos os argumentos</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Por que não</translation>
    </message>
    <message>
        <source>What should it do instead?</source>
        <translation>O que deve ser feito no lugar?</translation>
    </message>
</context>
<context>
    <name>ContextPill</name>
    <message>
        <source>%1 of %2, without the oldest</source>
        <translation>%1 de %2, sem as mais antigas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>What happens when the chat no longer fits</source>
        <translation>O que acontece quando o chat não cabe mais</translation>
    </message>
    <message>
        <source>%L1 of %L2 tokens of context used</source>
        <translation>%L1 de %L2 tokens de contexto usados</translation>
    </message>
    <message>
        <source>When the chat is too long: stop and ask</source>
        <translation>Quando o chat é longo demais: parar e perguntar</translation>
    </message>
    <message>
        <source>When the chat is too long: leave out the oldest messages</source>
        <translation>Quando o chat é longo demais: omitir as mensagens mais antigas</translation>
    </message>
</context>
<context>
    <name>ContextSlider</name>
    <message>
        <source>Context: %1</source>
        <translation>Contexto: %1</translation>
    </message>
</context>
<context>
    <name>ConversationMenu</name>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Manter este chat</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desafixar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fixar no topo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>Mover para uma pasta…</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Etiquetas…</translation>
    </message>
    <message>
        <source>Copy the chat</source>
        <translation>Copiar o chat</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>private</source>
        <translation>privado</translation>
    </message>
    <message>
        <source>%1, answering</source>
        <translation>%1, respondendo</translation>
    </message>
    <message>
        <source>%1, new answer</source>
        <translation>%1, nova resposta</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Excluir %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>rascunho</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1, aguardando</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CopyWordsButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>CropCard</name>
    <message>
        <source>Crop %1</source>
        <translation>Recortar %1</translation>
    </message>
    <message>
        <source>%1×%2 pixels · %3</source>
        <translation>%1×%2 pixels · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw the part that stays</source>
        <translation>Desenhe a parte que fica</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Only this part stays; the picture can be had back</source>
        <translation>Só esta parte fica; a imagem pode ser recuperada</translation>
    </message>
</context>
<context>
    <name>CutTools</name>
    <message>
        <source>Crop</source>
        <translation>Recortar</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln tile(s)</source>
        <translation>
            <numerusform>Dividir em %Ln parte</numerusform>
            <numerusform>Dividir em %Ln partes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>Juntar de novo</translation>
    </message>
    <message>
        <source>Undo crop</source>
        <translation>Desfazer o recorte</translation>
    </message>
    <message>
        <source>Keep a part of the picture, which is seen larger (C)</source>
        <translation>Manter uma parte da imagem, que será vista maior (C)</translation>
    </message>
    <message>
        <source>%1 × %2 overlapping parts, each looked at as closely as the whole is now (T)</source>
        <translation>%1 × %2 partes sobrepostas, cada uma vista com tanta atenção quanto o todo agora (T)</translation>
    </message>
    <message>
        <source>The whole picture comes back (U)</source>
        <translation>A imagem inteira volta (U)</translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Chats on this disk</source>
        <translation>Chats neste disco</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Nenhum: nesta sessão os chats não são gravados.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>folder history size space</source>
        <translation>pasta histórico tamanho espaço</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir a pasta</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Cópias</translation>
    </message>
    <message>
        <source>Cabochon makes one a day and keeps the last three, beside the chats.</source>
        <translation>O Cabochon faz uma por dia e mantém as três últimas, ao lado dos chats.</translation>
    </message>
    <message>
        <source>backup restore</source>
        <translation>backup restaurar</translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation>Fazer uma agora</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>backup restaurar cópia</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <translation>Voltar a ela…</translation>
    </message>
    <message>
        <source>Go back to the copy of %1</source>
        <translation>Voltar à cópia de %1</translation>
    </message>
    <message>
        <source>Go back to the chats of %1?</source>
        <translation>Voltar aos chats de %1?</translation>
    </message>
    <message>
        <source>They take the place of all chats that are here now. Those are kept as a file in the same folder. Private chats stay open.</source>
        <translation>Eles tomam o lugar de todos os chats que estão aqui agora. Estes são guardados como um arquivo na mesma pasta. Os chats privados continuam abertos.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Voltar</translation>
    </message>
</context>
<context>
    <name>DeviceChoice</name>
    <message>
        <source>Microphone</source>
        <translation>Microfone</translation>
    </message>
    <message>
        <source>Choose the microphone</source>
        <translation>Escolher o microfone</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Change to %1: %2 lines added, %3 removed</source>
        <translation>Alteração em %1: %2 linhas adicionadas, %3 removidas</translation>
    </message>
</context>
<context>
    <name>DownloadClosing</name>
    <message>
        <source>A model is still arriving</source>
        <translation>Um modelo ainda está sendo baixado</translation>
    </message>
    <message>
        <source>It can go on without the window; Cabochon ends once it is here. Or it goes on where it is at the next start.</source>
        <translation>Ele pode continuar sem a janela; o Cabochon termina quando ele acabar. Ou continua de onde está na próxima vez.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>Continuar sem a janela</translation>
    </message>
</context>
<context>
    <name>DownloadPill</name>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n download</numerusform>
            <numerusform>%n downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the download</source>
        <translation>Mostrar o download</translation>
    </message>
    <message>
        <source>Download: %1</source>
        <translation>Download: %1</translation>
    </message>
</context>
<context>
    <name>DraftMark</name>
    <message>
        <source>draft</source>
        <translation>rascunho</translation>
    </message>
</context>
<context>
    <name>DraftTokens</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 de %2 em uso</translation>
    </message>
</context>
<context>
    <name>DrawerShade</name>
    <message>
        <source>Close the sidebar</source>
        <translation>Fechar a barra lateral</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Open this model</source>
        <translation>Abrir este modelo</translation>
    </message>
    <message>
        <source>Import these chats</source>
        <translation>Importar estes chats</translation>
    </message>
    <message>
        <source>Drop files of this computer: pictures, sound, PDF and documents are attached, one Gemma 4 model file (.gguf) is opened, exported chats (.json, .zip) are imported.</source>
        <translation>Solte arquivos deste computador: imagens, som, PDF e documentos são anexados, um arquivo de modelo do Gemma 4 (.gguf) é aberto, chats exportados (.json, .zip) são importados.</translation>
    </message>
    <message>
        <source>Attach this picture</source>
        <translation>Anexar esta imagem</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped here</source>
        <translation>Só arquivos deste computador podem ser soltos aqui</translation>
    </message>
    <message>
        <source>Read by the schema, a row for each</source>
        <translation>Ler segundo o esquema, uma linha para cada um</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>What is this?</source>
        <translation>O que é isto?</translation>
    </message>
    <message>
        <source>“What is Cabochon?”</source>
        <translation>“What is Cabochon?”</translation>
    </message>
    <message>
        <source>Is it private?</source>
        <translation>É privado?</translation>
    </message>
    <message>
        <source>Where what you type goes</source>
        <translation>Para onde vai o que você escreve</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>Encontrar o caminho</translation>
    </message>
    <message>
        <source>“How do I turn on thinking?”</source>
        <translation>“How do I turn on thinking?”</translation>
    </message>
    <message>
        <source>Pull out the data</source>
        <translation>Extrair os dados</translation>
    </message>
    <message>
        <source>Turn a sentence into JSON</source>
        <translation>Transformar uma frase em JSON</translation>
    </message>
    <message>
        <source>Explain something</source>
        <translation>Explicar algo</translation>
    </message>
    <message>
        <source>How a heat pump works</source>
        <translation>Como funciona uma bomba de calor</translation>
    </message>
    <message>
        <source>How does a heat pump work? Explain it simply.</source>
        <translation>Como funciona uma bomba de calor? Explique de forma simples.</translation>
    </message>
    <message>
        <source>Find the right words</source>
        <translation>Achar as palavras certas</translation>
    </message>
    <message>
        <source>Decline an invitation kindly</source>
        <translation>Recusar um convite com gentileza</translation>
    </message>
    <message>
        <source>Write a short, kind message that declines an invitation to a birthday party.</source>
        <translation>Escreva uma mensagem curta e gentil recusando um convite para uma festa de aniversário.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Train, car or plane for 600 km</source>
        <translation>Trem, carro ou avião para 600 km</translation>
    </message>
    <message>
        <source>Compare train, car and plane for a journey of 600 km, as a table.</source>
        <translation>Compare trem, carro e avião para uma viagem de 600 km, em uma tabela.</translation>
    </message>
    <message>
        <source>Write code</source>
        <translation>Escrever código</translation>
    </message>
    <message>
        <source>Rename files by their date</source>
        <translation>Renomear arquivos pela data</translation>
    </message>
    <message>
        <source>Write a Python script that puts each file&apos;s date in front of its name.</source>
        <translation>Escreva um script em Python que coloque a data de cada arquivo na frente do nome.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export to</source>
        <translation>Exportar para</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>A folder with a file for each chat is made.</source>
        <translation>É criada uma pasta com um arquivo para cada chat.</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Exported chats (*.json *.jsonl *.zip)</source>
        <translation>Chats exportados (*.json *.jsonl *.zip)</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</source>
        <translation>Exportações de ChatGPT, Claude, LM Studio, Open WebUI, Cabochon: .json, .jsonl, .zip</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) written to %1</source>
        <translation>
            <numerusform>%n chat gravado em %1</numerusform>
            <numerusform>%n chats gravados em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) imported</source>
        <translation>
            <numerusform>%n chat importado</numerusform>
            <numerusform>%n chats importados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n já estava aqui</numerusform>
            <numerusform>%n já estavam aqui</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Text with its marks, for editors and notes: the branch that is shown.</source>
        <translation>Texto com suas marcas, para editores e notas: o ramo exibido.</translation>
    </message>
    <message>
        <source>A page for any browser: the branch that is shown.</source>
        <translation>Uma página para qualquer navegador: o ramo exibido.</translation>
    </message>
    <message>
        <source>Pages to print: the branch that is shown.</source>
        <translation>Páginas para imprimir: o ramo exibido.</translation>
    </message>
    <message>
        <source>Everything, all branches. Cabochon can import it again.</source>
        <translation>Tudo, com todos os ramos. O Cabochon pode importar de novo.</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Exportar “%1”</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exportar chats</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>O que exportar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Also what the model thought</source>
        <translation>Também o raciocínio do modelo</translation>
    </message>
    <message>
        <source>Writing chats</source>
        <translation>Gravando os chats</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Escolher onde…</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Ctrl+X</source>
        <translation>Ctrl+X</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Ctrl+V</source>
        <translation>Ctrl+V</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Selecionar tudo</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Figures</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Folder above (Backspace)</source>
        <translation>Pasta acima (Backspace)</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>It is there already. Save again to replace it.</source>
        <translation>Já existe. Salve de novo para substituir.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Pasta %1</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Nothing found</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Localizar neste chat</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Diferenciar maiúsculas</translation>
    </message>
    <message>
        <source>Hit before (Shift+Enter)</source>
        <translation>Ocorrência anterior (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Próxima ocorrência (Enter)</translation>
    </message>
    <message>
        <source>Stop finding (Esc)</source>
        <translation>Parar de localizar (Esc)</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find a setting</source>
        <translation>Buscar configuração</translation>
    </message>
</context>
<context>
    <name>FitPanel</name>
    <message>
        <source>Will it fit?</source>
        <translation>Vai caber?</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Short keys: 8 bits</source>
        <translation>Chaves curtas: 8 bits</translation>
    </message>
    <message>
        <source>Keys and values of the context take about half; answers hardly change.</source>
        <translation>As chaves e os valores do contexto ocupam cerca da metade; as respostas quase não mudam.</translation>
    </message>
    <message>
        <source>Precision of weights</source>
        <translation>Precisão dos pesos</translation>
    </message>
    <message>
        <source>Kept for this model: it is opened with this.</source>
        <translation>Guardado para este modelo: ele é aberto assim.</translation>
    </message>
    <message>
        <source>Load again with this</source>
        <translation>Carregar de novo assim</translation>
    </message>
    <message>
        <source>As long as fits</source>
        <translation>O máximo que couber</translation>
    </message>
    <message>
        <source>Forgets the context and the keys that were chosen for this model.</source>
        <translation>Esquece o contexto e as chaves escolhidos para este modelo.</translation>
    </message>
</context>
<context>
    <name>Folder</name>
    <message>
        <source>This folder is not there.</source>
        <translation>Esta pasta não existe.</translation>
    </message>
    <message>
        <source>This is not a folder.</source>
        <translation>Isto não é uma pasta.</translation>
    </message>
    <message>
        <source>You may not read this folder.</source>
        <translation>Você não tem permissão para ler esta pasta.</translation>
    </message>
</context>
<context>
    <name>FolderChooser</name>
    <message>
        <source>Move “%1” to</source>
        <translation>Mover “%1” para</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Sem pasta</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nova pasta</translation>
    </message>
    <message>
        <source>Name of a new folder</source>
        <translation>Nome da nova pasta</translation>
    </message>
</context>
<context>
    <name>FolderGrants</name>
    <message>
        <source>Folders for tools</source>
        <translation>Pastas para ferramentas</translation>
    </message>
    <message>
        <source>Add a folder …</source>
        <translation>Adicionar uma pasta…</translation>
    </message>
    <message>
        <source>None yet: tools read and change files nowhere.</source>
        <translation>Nenhuma ainda: as ferramentas não leem nem alteram arquivos em lugar nenhum.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Take %1 away from tools</source>
        <translation>Retirar %1 das ferramentas</translation>
    </message>
    <message>
        <source>A folder that tools may look into and change</source>
        <translation>Uma pasta que as ferramentas podem ler e alterar</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>New chat here</source>
        <translation>Novo chat aqui</translation>
    </message>
    <message>
        <source>New folder here</source>
        <translation>Nova pasta aqui</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>Move to folder …</source>
        <translation>Mover para uma pasta…</translation>
    </message>
    <message>
        <source>Delete, keep its chats</source>
        <translation>Excluir e manter seus chats</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>FolderRow</name>
    <message>
        <source>Folder %1</source>
        <translation>Pasta %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
    <message>
        <source>new answer</source>
        <translation>nova resposta</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>recolhida</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aberta</translation>
    </message>
    <message>
        <source>New chat in %1</source>
        <translation>Novo chat em %1</translation>
    </message>
</context>
<context>
    <name>FolderView</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modificado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
</context>
<context>
    <name>FooterRow</name>
    <message>
        <source>About this answer: %1</source>
        <translation>Sobre esta resposta: %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation>Continuar a resposta</translation>
    </message>
    <message>
        <source>Go on where the answer ended (G)</source>
        <translation>Continuar de onde a resposta parou (G)</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar a resposta</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de novo</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Editar a resposta</translation>
    </message>
    <message>
        <source>Compare with another answer (D)</source>
        <translation>Comparar com outra resposta (D)</translation>
    </message>
</context>
<context>
    <name>FormulaBlock</name>
    <message>
        <source>Formula: %1</source>
        <translation>Fórmula: %1</translation>
    </message>
    <message>
        <source>Copy LaTeX</source>
        <translation>Copiar LaTeX</translation>
    </message>
</context>
<context>
    <name>FullOutput</name>
    <message>
        <source>Full output of %1</source>
        <translation>Saída completa de %1</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Saída completa</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Private: nothing is written</source>
        <translation>Privado: nada é gravado</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Abrindo %1</translation>
    </message>
    <message>
        <source>Cancel opening</source>
        <translation>Cancelar a abertura</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Nenhum modelo</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>abrindo</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Escolher o modelo</translation>
    </message>
    <message>
        <source>Device: %1</source>
        <translation>Dispositivo: %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arquivado</translation>
    </message>
    <message>
        <source>Search for the tag %1</source>
        <translation>Pesquisar a etiqueta %1</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar a barra lateral</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Escolher o dispositivo</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>HubField</name>
    <message>
        <source>Find on Hugging Face …</source>
        <translation>Procurar no Hugging Face…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Procurar</translation>
    </message>
</context>
<context>
    <name>HubFile</name>
    <message>
        <source>Reading …</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Show plan</source>
        <translation>Mostrar o plano</translation>
    </message>
    <message>
        <source>Will it fit?</source>
        <translation>Vai caber?</translation>
    </message>
    <message>
        <source>Show the plan of %1</source>
        <translation>Mostrar o plano de %1</translation>
    </message>
    <message>
        <source>Will %1 fit?</source>
        <translation>%1 vai caber?</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>na lista</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Baixar %1</translation>
    </message>
</context>
<context>
    <name>HubRepository</name>
    <message>
        <source>asks for an agreement</source>
        <translation>requer um acordo</translation>
    </message>
    <message>
        <source>Asking …</source>
        <translation>Consultando…</translation>
    </message>
    <message>
        <source>Hide files</source>
        <translation>Ocultar arquivos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Hide the files of %1</source>
        <translation>Ocultar os arquivos de %1</translation>
    </message>
    <message>
        <source>Show the files of %1</source>
        <translation>Mostrar os arquivos de %1</translation>
    </message>
    <message>
        <source>Give a token …</source>
        <translation>Informar um token…</translation>
    </message>
</context>
<context>
    <name>HubResults</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Close results</source>
        <translation>Fechar os resultados</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>OpenAI messages</source>
        <translation>Mensagens da OpenAI</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message>
        <source>%1 cannot be imported</source>
        <translation>%1 não pode ser importado</translation>
    </message>
    <message numerus="yes">
        <source>Import %n chat(s)?</source>
        <translation>
            <numerusform>Importar %n chat?</numerusform>
            <numerusform>Importar %n chats?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new in %1</source>
        <translation>Nada de novo em %1</translation>
    </message>
    <message numerus="yes">
        <source>From %1, with %n message(s).</source>
        <translation>
            <numerusform>De %1, com %n mensagem.</numerusform>
            <numerusform>De %1, com %n mensagens.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) of the file are here already and stay as they are.</source>
        <translation>
            <numerusform>%n chat do arquivo já está aqui e fica como está.</numerusform>
            <numerusform>%n chats do arquivo já estão aqui e ficam como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) are not in it; their names stay.</source>
        <translation>
            <numerusform>%n arquivo anexado não está incluído; o nome permanece.</numerusform>
            <numerusform>%n arquivos anexados não estão incluídos; os nomes permanecem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) cannot be read:</source>
        <translation>
            <numerusform>%n chat não pode ser lido:</numerusform>
            <numerusform>%n chats não podem ser lidos:</numerusform>
        </translation>
    </message>
    <message>
        <source>Chats that cannot be read</source>
        <translation>Chats que não podem ser lidos</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>Result as a tree, of which the beginning is shown</source>
        <translation>Resultado como árvore, da qual é exibido o início</translation>
    </message>
    <message>
        <source>Result as a tree</source>
        <translation>Resultado como árvore</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s)</source>
        <translation>
            <numerusform>%Ln valor</numerusform>
            <numerusform>%Ln valores</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>New chat</source>
        <translation>Novo chat</translation>
    </message>
    <message>
        <source>New private chat</source>
        <translation>Novo chat privado</translation>
    </message>
    <message>
        <source>New private chat, never written</source>
        <translation>Novo chat privado, nunca gravado</translation>
    </message>
    <message>
        <source>Go to the message field</source>
        <translation>Ir para o campo de mensagem</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Nova linha</translation>
    </message>
    <message>
        <source>Stop the answer</source>
        <translation>Parar a resposta</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Ler para trás</translation>
    </message>
    <message>
        <source>Read back, go to the end</source>
        <translation>Voltar na leitura, ir para o fim</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Ler adiante</translation>
    </message>
    <message>
        <source>Go to the end</source>
        <translation>Ir para o fim</translation>
    </message>
    <message>
        <source>Thinking on or off</source>
        <translation>Ativar ou desativar o raciocínio</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Abrir um arquivo de modelo</translation>
    </message>
    <message>
        <source>Choose the model</source>
        <translation>Escolher o modelo</translation>
    </message>
    <message>
        <source>Choose the device</source>
        <translation>Escolher o dispositivo</translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Mostrar ou ocultar a barra lateral</translation>
    </message>
    <message>
        <source>Next chat</source>
        <translation>Próximo chat</translation>
    </message>
    <message>
        <source>Previous chat</source>
        <translation>Chat anterior</translation>
    </message>
    <message>
        <source>Search chats and actions</source>
        <translation>Pesquisar chats e ações</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>Localizar neste chat</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>Próxima ocorrência</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>Ocorrência anterior</translation>
    </message>
    <message>
        <source>Rename this chat</source>
        <translation>Renomear este chat</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nova pasta</translation>
    </message>
    <message>
        <source>Move this chat to a folder</source>
        <translation>Mover este chat para uma pasta</translation>
    </message>
    <message>
        <source>Tags of this chat</source>
        <translation>Etiquetas deste chat</translation>
    </message>
    <message>
        <source>Copy this chat</source>
        <translation>Copiar este chat</translation>
    </message>
    <message>
        <source>Archive this chat</source>
        <translation>Arquivar este chat</translation>
    </message>
    <message>
        <source>Archive a chat, or put it back</source>
        <translation>Arquivar um chat ou devolvê-lo</translation>
    </message>
    <message>
        <source>Delete this chat</source>
        <translation>Excluir este chat</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Arquivo e lixeira</translation>
    </message>
    <message>
        <source>Open the trash</source>
        <translation>Abrir a lixeira</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Exportar chats</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Importar chats</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>Text as it comes</source>
        <translation>Texto no tamanho original</translation>
    </message>
    <message>
        <source>On a stopped answer: go on</source>
        <translation>Em uma resposta interrompida: continuar</translation>
    </message>
    <message>
        <source>On a chat: rename, delete</source>
        <translation>Em um chat: renomear, excluir</translation>
    </message>
    <message>
        <source>On a folder: collapse, open</source>
        <translation>Em uma pasta: recolher, abrir</translation>
    </message>
    <message>
        <source>What else can be done here</source>
        <translation>O que mais se pode fazer aqui</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Próxima parte da janela</translation>
    </message>
    <message>
        <source>Walk through the parts of the window</source>
        <translation>Percorrer as partes da janela</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Parte anterior da janela</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Todas as teclas</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Estas teclas</translation>
    </message>
    <message>
        <source>Edit the last question</source>
        <translation>Editar a última pergunta</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Pular o raciocínio</translation>
    </message>
    <message>
        <source>On a message: copy, edit, quote, answer again</source>
        <translation>Em uma mensagem: copiar, editar, citar, responder de novo</translation>
    </message>
    <message>
        <source>On an answer: compare, all its figures</source>
        <translation>Em uma resposta: comparar, todos os números</translation>
    </message>
    <message>
        <source>Go to a question</source>
        <translation>Ir para uma pergunta</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Anexar arquivos</translation>
    </message>
    <message>
        <source>Paste as a file</source>
        <translation>Colar como arquivo</translation>
    </message>
    <message>
        <source>On an attached file: open, how closely to look, move, remove</source>
        <translation>Em um arquivo anexado: abrir, com quanta atenção olhar, mover, remover</translation>
    </message>
    <message>
        <source>Record sound</source>
        <translation>Gravar som</translation>
    </message>
    <message>
        <source>Record sound as long as it is held</source>
        <translation>Gravar som enquanto pressionada</translation>
    </message>
    <message>
        <source>Picture of the screen without this window</source>
        <translation>Captura da tela sem esta janela</translation>
    </message>
    <message>
        <source>Picture of the screen with this window</source>
        <translation>Captura da tela com esta janela</translation>
    </message>
    <message>
        <source>On a picture with what was found: open, copy as JSON</source>
        <translation>Em uma imagem com o que foi encontrado: abrir, copiar como JSON</translation>
    </message>
    <message>
        <source>On an attached picture: crop, split, make it whole</source>
        <translation>Em uma imagem anexada: recortar, dividir, deixar inteira de novo</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Todos os modelos</translation>
    </message>
    <message>
        <source>Schema of the answers</source>
        <translation>Esquema das respostas</translation>
    </message>
    <message>
        <source>Structured answers of many files</source>
        <translation>Respostas estruturadas de muitos arquivos</translation>
    </message>
    <message>
        <source>Tools in this chat</source>
        <translation>Ferramentas neste chat</translation>
    </message>
</context>
<context>
    <name>KeyButton</name>
    <message>
        <source>Press a key …</source>
        <translation>Pressione uma tecla…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <source>%1 is taken by “%2”.</source>
        <translation>%1 já é usado por “%2”.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Usar aqui</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Press the button beside an action, then the key that it is to have. Keys without a button work where the focus is, and stay.</source>
        <translation>Pressione o botão ao lado de uma ação e depois a tecla que ela deve ter. As teclas sem botão funcionam onde está o foco e não mudam.</translation>
    </message>
    <message>
        <source>shortcuts bindings</source>
        <translation>atalhos teclas</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Redefinir tudo</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Redefinir todas as teclas</translation>
    </message>
</context>
<context>
    <name>LanguageSection</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma da janela</translation>
    </message>
    <message>
        <source>Words, figures and dates change at once. The model answers in the language of your question.</source>
        <translation>Palavras, números e datas mudam na hora. O modelo responde no idioma da sua pergunta.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
</context>
<context>
    <name>LedgerButton</name>
    <message>
        <source>Figures of this answer</source>
        <translation>Números desta resposta</translation>
    </message>
    <message>
        <source>All figures of this answer (L)</source>
        <translation>Todos os números desta resposta (L)</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Level: %1 %</source>
        <translation>Nível: %1 %</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>faltam %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>faltam %1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>faltam %1 h %2 min</translation>
    </message>
    <message>
        <source>days left</source>
        <translation>faltam dias</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>imagens</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>som</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>cabe</translation>
    </message>
    <message>
        <source>splits</source>
        <translation>divide-se</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>no processador</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>grande demais</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>recomendado</translation>
    </message>
    <message>
        <source>%1 GB/s and %2 read for each token</source>
        <translation>%1 GB/s e %2 lidos para cada token</translation>
    </message>
    <message>
        <source>How fast it will be is not known yet.</source>
        <translation>Ainda não se sabe qual será a velocidade.</translation>
    </message>
    <message>
        <source>Estimated from %1.</source>
        <translation>Estimado a partir de %1.</translation>
    </message>
    <message>
        <source>, and </source>
        <translation>, e </translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open a page at %1?</source>
        <translation>Abrir uma página em %1?</translation>
    </message>
    <message>
        <source>Your browser opens it, and the page learns your address. Cabochon asks once for each host.</source>
        <translation>Seu navegador a abre, e a página fica sabendo do seu endereço. O Cabochon pergunta uma vez para cada servidor.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar endereço</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>LookDial</name>
    <message>
        <source>How closely to look</source>
        <translation>Com quanta atenção olhar</translation>
    </message>
    <message>
        <source>%1 · %2×%3</source>
        <translation>%1 · %2×%3</translation>
    </message>
    <message>
        <source>What the model sees of %1</source>
        <translation>O que o modelo vê de %1</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>O que o modelo vê</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Custo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automaticamente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) at most</source>
        <translation>
            <numerusform>No máximo %Ln token</numerusform>
            <numerusform>No máximo %Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MachineLine</name>
    <message>
        <source>This machine is being read …</source>
        <translation>Lendo este computador…</translation>
    </message>
    <message>
        <source>This machine: %1</source>
        <translation>Este computador: %1</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Menos</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>Less about this machine</source>
        <translation>Menos sobre este computador</translation>
    </message>
    <message>
        <source>More about this machine</source>
        <translation>Mais sobre este computador</translation>
    </message>
    <message>
        <source>Being read …</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>Read and measure again</source>
        <translation>Ler e medir de novo</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Cabochon</source>
        <translation>%1 – Cabochon</translation>
    </message>
    <message>
        <source>Cabochon</source>
        <translation>Cabochon</translation>
    </message>
</context>
<context>
    <name>MarkedPicture</name>
    <message>
        <source>%1 with what was found</source>
        <comment>a picture</comment>
        <translation>%1 com o que foi encontrado</translation>
    </message>
    <message>
        <source>Opens it</source>
        <translation>Abre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found</source>
        <translation>
            <numerusform>%Ln lugar encontrado</numerusform>
            <numerusform>%Ln lugares encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copiar como JSON</translation>
    </message>
    <message>
        <source>Boxes and points as the model writes them (C)</source>
        <translation>Caixas e pontos como o modelo os escreve (C)</translation>
    </message>
</context>
<context>
    <name>MediaViewer</name>
    <message>
        <source>seen as %1×%2</source>
        <translation>vista como %1×%2</translation>
    </message>
    <message>
        <source>What the model saw</source>
        <translation>O que o modelo viu</translation>
    </message>
    <message>
        <source>Exactly the pixels that a model gets (M)</source>
        <translation>Exatamente os pixels que um modelo recebe (M)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Maior (+)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar a imagem</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Salvar %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Save it to open it with another program.</source>
        <translation>Salve-o para abri-lo com outro programa.</translation>
    </message>
</context>
<context>
    <name>MessageBlocks</name>
    <message>
        <source>(image)</source>
        <translation>(imagem)</translation>
    </message>
    <message>
        <source>(image at %1)</source>
        <translation>(imagem em %1)</translation>
    </message>
</context>
<context>
    <name>MessageFigures</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 em %2 s</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, no máximo %2</translation>
    </message>
    <message>
        <source>always the likeliest token</source>
        <translation>sempre o token mais provável</translation>
    </message>
    <message>
        <source>temperature %1 · top-k %2 · top-p %3</source>
        <translation>temperatura %1 · top-k %2 · top-p %3</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>por si só</translation>
    </message>
    <message>
        <source>to call a tool</source>
        <translation>para chamar uma ferramenta</translation>
    </message>
    <message>
        <source>at the limit of its length</source>
        <translation>no limite do comprimento</translation>
    </message>
    <message>
        <source>at a stop text</source>
        <translation>em um texto de parada</translation>
    </message>
    <message>
        <source>because the context was full</source>
        <translation>porque o contexto estava cheio</translation>
    </message>
    <message>
        <source>because you stopped it</source>
        <translation>porque você a parou</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lido</translation>
    </message>
    <message>
        <source>%1, of them %2 from the cache</source>
        <translation>%1, dos quais %2 do cache</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Raciocinado</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>Until the first token</source>
        <translation>Até o primeiro token</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>No total</translation>
    </message>
    <message>
        <source>Reading speed</source>
        <translation>Velocidade de leitura</translation>
    </message>
    <message>
        <source>Writing speed</source>
        <translation>Velocidade de escrita</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminou</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Amostragem</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>changed by you</source>
        <translation>alterada por você</translation>
    </message>
    <message>
        <source>thought: %1</source>
        <translation>raciocínio: %1</translation>
    </message>
    <message>
        <source>no thinking</source>
        <translation>sem raciocínio</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>temperatura %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semente %1</translation>
    </message>
</context>
<context>
    <name>MessageFile</name>
    <message>
        <source>Opens it</source>
        <translation>Abre</translation>
    </message>
    <message>
        <source>%1 is not here.</source>
        <translation>%1 não está aqui.</translation>
    </message>
    <message>
        <source>Space plays it, Return opens it</source>
        <translation>Espaço reproduz, Enter abre</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>Copiar a seleção</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar o link</translation>
    </message>
    <message>
        <source>Copy answer</source>
        <translation>Copiar a resposta</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar a mensagem</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Shift+C</source>
        <translation>Shift+C</translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation>Editar a pergunta</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar e enviar de novo</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation>Responder de novo</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>New chat from here</source>
        <translation>Novo chat a partir daqui</translation>
    </message>
    <message>
        <source>Copy with formatting</source>
        <translation>Copiar com formatação</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citar</translation>
    </message>
    <message>
        <source>Quote the selection</source>
        <translation>Citar a seleção</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit the answer</source>
        <translation>Editar a resposta</translation>
    </message>
</context>
<context>
    <name>MicrophoneButton</name>
    <message>
        <source>Record sound</source>
        <translation>Gravar som</translation>
    </message>
    <message>
        <source>Record sound: the open model does not hear</source>
        <translation>Gravar som: o modelo aberto não ouve</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>in use</source>
        <translation>em uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Download %1</source>
        <translation>Baixar %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause the download of %1</source>
        <translation>Pausar o download de %1</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Repair %1</source>
        <translation>Reparar %1</translation>
    </message>
    <message>
        <source>Go on downloading %1</source>
        <translation>Continuar o download de %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mais sobre %1</translation>
    </message>
</context>
<context>
    <name>ModelCardFrame</name>
    <message>
        <source>Give a token …</source>
        <translation>Informar um token…</translation>
    </message>
</context>
<context>
    <name>ModelFileDialog</name>
    <message>
        <source>Gemma 4 models (*.gguf)</source>
        <translation>Modelos do Gemma 4 (*.gguf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Open a Gemma 4 model</source>
        <translation>Abrir um modelo do Gemma 4</translation>
    </message>
    <message>
        <source>Folders and .gguf files are shown.</source>
        <translation>São exibidas pastas e arquivos .gguf.</translation>
    </message>
    <message>
        <source>No folders and no .gguf files here.</source>
        <translation>Não há pastas nem arquivos .gguf aqui.</translation>
    </message>
</context>
<context>
    <name>ModelMenu</name>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>integrado</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Abrir um arquivo de modelo…</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Todos os modelos</translation>
    </message>
</context>
<context>
    <name>ModelMore</name>
    <message>
        <source>Verify again</source>
        <translation>Verificar de novo</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Move to the bin …</source>
        <translation>Mover para a lixeira…</translation>
    </message>
    <message>
        <source>Give this download up …</source>
        <translation>Desistir deste download…</translation>
    </message>
    <message>
        <source>Look for an update</source>
        <translation>Procurar uma atualização</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Renomear…</translation>
    </message>
</context>
<context>
    <name>ModelRow</name>
    <message>
        <source>being read: %1 %</source>
        <translation>lendo: %1%</translation>
    </message>
    <message>
        <source>here, verified</source>
        <translation>aqui, verificado</translation>
    </message>
    <message>
        <source>here, verified today</source>
        <translation>aqui, verificado hoje</translation>
    </message>
    <message>
        <source>here, verified on %1</source>
        <translation>aqui, verificado em %1</translation>
    </message>
    <message>
        <source>here, as it was when it came</source>
        <translation>aqui, como chegou</translation>
    </message>
    <message>
        <source>here, not verified</source>
        <translation>aqui, não verificado</translation>
    </message>
    <message>
        <source>here, changed since it came</source>
        <translation>aqui, alterado desde que chegou</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>danificado</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>incompleto</translation>
    </message>
    <message>
        <source>%1 more memory needed</source>
        <translation>faltam %1 de memória</translation>
    </message>
    <message>
        <source>%1 would stay in memory</source>
        <translation>%1 ficariam na memória</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>aguarda a vez</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>interrompido</translation>
    </message>
    <message>
        <source>what is here is verified</source>
        <translation>verificando o que já está aqui</translation>
    </message>
    <message>
        <source>the hub is asked</source>
        <translation>consultando o hub</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>used today</source>
        <translation>usado hoje</translation>
    </message>
    <message>
        <source>last used on %1</source>
        <translation>usado pela última vez em %1</translation>
    </message>
    <message>
        <source>%1 measured</source>
        <translation>%1 medidos</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar a barra lateral</translation>
    </message>
    <message>
        <source>Close models</source>
        <translation>Fechar os modelos</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message>
        <source>%1. Its files go to the bin; chats stay readable.</source>
        <translation>%1. Seus arquivos vão para a lixeira; os chats continuam legíveis.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Find models of other programs on this computer</source>
        <translation>Procurar modelos de outros programas neste computador</translation>
    </message>
    <message>
        <source>Give up the download of %1?</source>
        <translation>Desistir do download de %1?</translation>
    </message>
    <message>
        <source>The model stays and can be used. Only what was still to come, its eyes and ears, is given up, and what arrived of them is deleted for good.</source>
        <translation>O modelo fica e pode ser usado. Só se desiste do que ainda faltava, seus olhos e ouvidos, e o que chegou deles é excluído definitivamente.</translation>
    </message>
    <message>
        <source>%1. What arrived of it is deleted for good: it does not go to the bin, and a later download begins anew.</source>
        <translation>%1. O que chegou é excluído definitivamente: não vai para a lixeira, e um download posterior começa do zero.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Desistir</translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Models and device</source>
        <translation>Modelos e dispositivo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>%1 answers. It reads up to %2 tokens of a chat at once.</source>
        <translation>%1 responde. Ele lê até %2 tokens de um chat de uma vez.</translation>
    </message>
    <message>
        <source>No model is open.</source>
        <translation>Nenhum modelo está aberto.</translation>
    </message>
    <message>
        <source>gguf file context</source>
        <translation>gguf arquivo contexto</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Abrir um arquivo de modelo…</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>integrado</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Answers are computed on %1.</source>
        <translation>As respostas são calculadas em %1.</translation>
    </message>
    <message>
        <source>Nothing computes yet.</source>
        <translation>Nada calcula ainda.</translation>
    </message>
    <message>
        <source>graphics card processor cpu gpu vulkan memory</source>
        <translation>placa de vídeo processador cpu gpu vulkan memória</translation>
    </message>
    <message>
        <source>Folder of models</source>
        <translation>Pasta dos modelos</translation>
    </message>
    <message>
        <source>move disk space library use</source>
        <translation>mover disco espaço biblioteca uso</translation>
    </message>
    <message>
        <source>Move …</source>
        <translation>Mover…</translation>
    </message>
    <message>
        <source>Move the folder of models …</source>
        <translation>Mover a pasta dos modelos…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Stop moving the models</source>
        <translation>Parar de mover os modelos</translation>
    </message>
    <message>
        <source>Where the models shall lie</source>
        <translation>Onde os modelos devem ficar</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Rename this model</source>
        <translation>Renomear este modelo</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Nome do modelo</translation>
    </message>
    <message>
        <source>Its file keeps its name. An empty name takes yours back.</source>
        <translation>O arquivo mantém o nome. Um nome vazio desfaz o seu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
</context>
<context>
    <name>NewChatButton</name>
    <message>
        <source>New chat</source>
        <translation>Novo chat</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>This file is incomplete</source>
        <translation>Este arquivo está incompleto</translation>
    </message>
    <message>
        <source>This file is damaged</source>
        <translation>Este arquivo está danificado</translation>
    </message>
    <message>
        <source>Cabochon cannot use this file</source>
        <translation>O Cabochon não consegue usar este arquivo</translation>
    </message>
    <message>
        <source>This is not a Gemma 4 that Cabochon knows</source>
        <translation>O Cabochon não conhece este Gemma 4</translation>
    </message>
    <message>
        <source>The model file went away</source>
        <translation>O arquivo do modelo desapareceu</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>O arquivo não foi encontrado</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Não foi possível ler o arquivo</translation>
    </message>
    <message>
        <source>This is more than the model can read at once</source>
        <translation>Isto é mais do que o modelo consegue ler de uma vez</translation>
    </message>
    <message>
        <source>There is nothing to answer</source>
        <translation>Não há nada a responder</translation>
    </message>
    <message>
        <source>The text is damaged</source>
        <translation>O texto está danificado</translation>
    </message>
    <message>
        <source>The device stopped responding</source>
        <translation>O dispositivo parou de responder</translation>
    </message>
    <message>
        <source>This device cannot be used</source>
        <translation>Este dispositivo não pode ser usado</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>O disco está cheio</translation>
    </message>
    <message>
        <source>Your chats cannot be saved</source>
        <translation>Não é possível salvar seus chats</translation>
    </message>
    <message>
        <source>Your chats are open elsewhere</source>
        <translation>Seus chats estão abertos em outro lugar</translation>
    </message>
    <message>
        <source>Your saved chats are damaged</source>
        <translation>Seus chats salvos estão danificados</translation>
    </message>
    <message>
        <source>Your chats can only be read</source>
        <translation>Seus chats só podem ser lidos</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Memória insuficiente</translation>
    </message>
    <message>
        <source>Something inside Cabochon failed</source>
        <translation>Algo falhou dentro do Cabochon</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open another file</source>
        <translation>Abrir outro arquivo</translation>
    </message>
    <message>
        <source>Use the built-in model</source>
        <translation>Usar o modelo integrado</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Dispensar</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Nothing was lost. The model can do without the oldest messages.</source>
        <translation>Nada foi perdido. O modelo pode dispensar as mensagens mais antigas.</translation>
    </message>
    <message>
        <source>Leave out the oldest</source>
        <translation>Omitir as mais antigas</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Download</source>
        <translation>Baixar</translation>
    </message>
    <message>
        <source>Use it now</source>
        <translation>Usar agora</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Escolher outro</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
</context>
<context>
    <name>PageDial</name>
    <message>
        <source>Pages of %1</source>
        <translation>Páginas de %1</translation>
    </message>
    <message>
        <source>This file is locked</source>
        <translation>Este arquivo está bloqueado</translation>
    </message>
    <message>
        <source>How to read it</source>
        <translation>Como ler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln página</numerusform>
            <numerusform>%Ln páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Senha de %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>As pictures</source>
        <translation>Como imagens</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>First page</source>
        <translation>Primeira página</translation>
    </message>
    <message>
        <source>to</source>
        <translation>a</translation>
    </message>
    <message>
        <source>Last page</source>
        <translation>Última página</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) of pictures</source>
        <translation>
            <numerusform>%Ln token de imagens</numerusform>
            <numerusform>%Ln tokens de imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic: pages with few words, or mostly pictures, go as pictures.</source>
        <translation>Automático: páginas com poucas palavras, ou quase só imagens, vão como imagens.</translation>
    </message>
</context>
<context>
    <name>PaletteKeys</name>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>escolher</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>open</source>
        <translation>abrir</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fechar</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>Places</source>
        <translation>Locais</translation>
    </message>
    <message>
        <source>Last folder</source>
        <translation>Última pasta</translation>
    </message>
</context>
<context>
    <name>PrecisionChip</name>
    <message>
        <source>%1, %2, here</source>
        <translation>%1, %2, aqui</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, aqui</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>Nada sai deste computador</translation>
    </message>
    <message>
        <source>network offline telemetry updates</source>
        <translation>rede offline telemetria atualizações</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>O que é guardado</translation>
    </message>
    <message>
        <source>Chats, drafts and settings, in folders that only you can read. Private chats are never written. Chats lie in %1.</source>
        <translation>Chats, rascunhos e configurações, em pastas que só você pode ler. Chats privados nunca são gravados. Os chats ficam em %1.</translation>
    </message>
    <message>
        <source>Nothing: in this run chats are not written.</source>
        <translation>Nenhum: nesta sessão os chats não são gravados.</translation>
    </message>
    <message>
        <source>folder history data</source>
        <translation>pasta histórico dados</translation>
    </message>
    <message>
        <source>Links in answers</source>
        <translation>Links nas respostas</translation>
    </message>
    <message>
        <source>Your browser opens them. Of these hosts you were asked, and are not asked again:</source>
        <translation>Seu navegador os abre. Sobre estes servidores você já foi consultado e não será de novo:</translation>
    </message>
    <message>
        <source>Your browser opens them. You are asked once for each host.</source>
        <translation>Seu navegador os abre. Você é consultado uma vez para cada servidor.</translation>
    </message>
    <message>
        <source>browser pages hosts allowed</source>
        <translation>navegador páginas servidores permitidos</translation>
    </message>
    <message>
        <source>Ask again before opening %1</source>
        <translation>Perguntar de novo antes de abrir %1</translation>
    </message>
    <message>
        <source>What you write, attach or say stays here. The only connections are those to a hub of models, when you press Download or ask for its list; each is listed below.</source>
        <translation>O que você escreve, anexa ou diz fica aqui. As únicas conexões são com um hub de modelos, quando você pressiona “Baixar” ou pede a lista dele; cada uma aparece abaixo.</translation>
    </message>
    <message>
        <source>No network at all</source>
        <translation>Nenhuma rede</translation>
    </message>
    <message>
        <source>Not even downloads: no connection is opened, and those that are open end.</source>
        <translation>Nem mesmo downloads: nenhuma conexão é aberta, e as abertas terminam.</translation>
    </message>
    <message>
        <source>offline airplane switch</source>
        <translation>offline modo avião interruptor</translation>
    </message>
    <message>
        <source>Another hub</source>
        <translation>Outro hub</translation>
    </message>
    <message>
        <source>Asked where the first one has not what is wanted. From the next start on.</source>
        <translation>Consultado quando o primeiro não tem o que se deseja. A partir do próximo início.</translation>
    </message>
    <message>
        <source>mirror address endpoint proxy download</source>
        <translation>espelho endereço endpoint proxy download baixar</translation>
    </message>
    <message>
        <source>Limit of downloads</source>
        <translation>Limite dos downloads</translation>
    </message>
    <message>
        <source>Megabytes a second; 0 for as many as there are.</source>
        <translation>Megabytes por segundo; 0 para tantos quantos houver.</translation>
    </message>
    <message>
        <source>speed bandwidth rate download</source>
        <translation>velocidade largura de banda taxa download baixar</translation>
    </message>
    <message>
        <source>Connections of this run</source>
        <translation>Conexões desta sessão</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>As mais recentes primeiro.</translation>
    </message>
    <message>
        <source>None was opened.</source>
        <translation>Nenhuma foi aberta.</translation>
    </message>
    <message>
        <source>log network hosts</source>
        <translation>registro rede servidores</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidade</translation>
    </message>
</context>
<context>
    <name>PrivateClosing</name>
    <message>
        <source>Close this private chat?</source>
        <translation>Fechar este chat privado?</translation>
    </message>
    <message>
        <source>Close, with private chats open?</source>
        <translation>Fechar com chats privados abertos?</translation>
    </message>
    <message>
        <source>Closing forgets what was said there: it is nowhere on this machine. Kept, it becomes a chat like the others.</source>
        <translation>Ao fechar, o que foi dito ali é esquecido: não está em lugar nenhum deste computador. Se for mantido, torna-se um chat como os outros.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Esquecer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
</context>
<context>
    <name>PutAwayPopup</name>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>Excluir “%1” para sempre?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) for good?</source>
        <translation>
            <numerusform>Excluir %n chat para sempre?</numerusform>
            <numerusform>Excluir %n chats para sempre?</numerusform>
        </translation>
    </message>
    <message>
        <source>The archive and the trash</source>
        <translation>O arquivo e a lixeira</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>O que é exibido</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arquivar</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Lixeira</translation>
    </message>
    <message>
        <source>Chats in the trash</source>
        <translation>Chats na lixeira</translation>
    </message>
    <message>
        <source>Chats in the archive</source>
        <translation>Chats arquivados</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Put back into the list</source>
        <translation>Devolver à lista</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Excluir para sempre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>A lixeira está vazia.</translation>
    </message>
    <message>
        <source>The archive is empty. “Archive” in the menu of a chat puts it here: out of the list, and still found by search.</source>
        <translation>O arquivo está vazio. “Arquivar”, no menu de um chat, o coloca aqui: fora da lista, mas ainda encontrado pela pesquisa.</translation>
    </message>
    <message>
        <source>What is here for 30 days goes for good.</source>
        <translation>O que está aqui há 30 dias some para sempre.</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Esvaziar a lixeira</translation>
    </message>
    <message>
        <source>No copy of it stays on this machine, and it cannot be taken back.</source>
        <translation>Nenhuma cópia fica neste computador, e não é possível desfazer.</translation>
    </message>
</context>
<context>
    <name>QGuiApplication</name>
    <message>
        <source>QT_LAYOUT_DIRECTION</source>
        <translation>LTR</translation>
    </message>
</context>
<context>
    <name>QuestionList</name>
    <message>
        <source>Go to a question</source>
        <translation>Ir para uma pergunta</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Perguntas</translation>
    </message>
</context>
<context>
    <name>QueuedMessage</name>
    <message>
        <source>Waiting: %1</source>
        <translation>Aguardando: %1</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Enviar agora</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Stop the answer and send: %1</source>
        <translation>Parar a resposta e enviar: %1</translation>
    </message>
    <message>
        <source>Send: %1</source>
        <translation>Enviar: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Editar: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Excluir: %1</translation>
    </message>
</context>
<context>
    <name>QueuedMessages</name>
    <message>
        <source>Messages that wait</source>
        <translation>Mensagens que aguardam</translation>
    </message>
</context>
<context>
    <name>RangeTrack</name>
    <message>
        <source>Start of %1</source>
        <translation>Início de %1</translation>
    </message>
    <message>
        <source>End of %1</source>
        <translation>Fim de %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>RecentModelItem</name>
    <message>
        <source>Del takes it out of this list</source>
        <translation>Del o remove desta lista</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>Remover %1 desta lista</translation>
    </message>
</context>
<context>
    <name>RecordingNow</name>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Descartar a gravação (Del)</translation>
    </message>
    <message>
        <source>Opening the microphone …</source>
        <translation>Abrindo o microfone …</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>restam %1</translation>
    </message>
    <message>
        <source>Stop (Space)</source>
        <translation>Parar (Espaço)</translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>Recording</source>
        <translation>Gravação</translation>
    </message>
</context>
<context>
    <name>RecordingRefused</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Record anyway</source>
        <translation>Gravar mesmo assim</translation>
    </message>
    <message>
        <source>Choose another model</source>
        <translation>Escolher outro modelo</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>RecordingReview</name>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausar (Espaço)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproduzir (Espaço)</translation>
    </message>
    <message>
        <source>the recording</source>
        <translation>a gravação</translation>
    </message>
    <message>
        <source>Discard the recording (Del)</source>
        <translation>Descartar a gravação (Del)</translation>
    </message>
    <message>
        <source>Record again</source>
        <translation>Gravar de novo</translation>
    </message>
    <message>
        <source>%1 s · %2</source>
        <translation>%1 s · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anexar</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Transcrever</translation>
    </message>
    <message>
        <source>Send sound</source>
        <translation>Enviar o som</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Chat deleted</source>
        <translation>Chat excluído</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar na pasta</translation>
    </message>
    <message>
        <source>Chat archived</source>
        <translation>Chat arquivado</translation>
    </message>
    <message>
        <source>Chat put back into the list</source>
        <translation>Chat devolvido à lista</translation>
    </message>
    <message>
        <source>Deleted for good</source>
        <translation>Excluído para sempre</translation>
    </message>
    <message>
        <source>Deleted for good. Older damaged files may still hold it; delete them yourself: %1</source>
        <translation>Excluído para sempre. Arquivos danificados mais antigos ainda podem contê-lo; exclua-os você mesmo: %1</translation>
    </message>
    <message>
        <source>A copy of all chats was made</source>
        <translation>Foi feita uma cópia de todos os chats</translation>
    </message>
    <message>
        <source>The chats are those of the copy now</source>
        <translation>Os chats agora são os da cópia</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está pronto</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
</context>
<context>
    <name>RequestChips</name>
    <message>
        <source>Ready-made requests</source>
        <translation>Pedidos prontos</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message numerus="yes">
        <source>Result as a table, %Ln row(s)</source>
        <translation>
            <numerusform>Resultado como tabela, %Ln linha</numerusform>
            <numerusform>Resultado como tabela, %Ln linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) are not shown</source>
        <translation>
            <numerusform>Mais %Ln linha não é exibida</numerusform>
            <numerusform>Mais %Ln linhas não são exibidas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>Salvar como PNG</translation>
    </message>
    <message>
        <source>Full output</source>
        <translation>Saída completa</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Copiar o resultado</translation>
    </message>
</context>
<context>
    <name>SafeStart</name>
    <message>
        <source>Cabochon closed unexpectedly. Your chat is complete up to the last second.</source>
        <translation>O Cabochon fechou inesperadamente. Seu chat está completo até o último segundo.</translation>
    </message>
    <message>
        <source>Safe mode: no model was opened</source>
        <translation>Modo de segurança: nenhum modelo foi aberto</translation>
    </message>
    <message>
        <source>Cabochon closed %1 times in a row while it was opening %2. Now graphics devices are left alone, and the processor computes. Open another model, or this one as before.</source>
        <translation>O Cabochon fechou %1 vezes seguidas enquanto abria %2. Agora os dispositivos gráficos são deixados de lado e o processador calcula. Abra outro modelo, ou este como antes.</translation>
    </message>
    <message>
        <source>Open it as before</source>
        <translation>Abrir como antes</translation>
    </message>
</context>
<context>
    <name>SchemaBeginning</name>
    <message>
        <source>Begin with</source>
        <translation>Começar com</translation>
    </message>
    <message>
        <source>From example JSON</source>
        <translation>De um JSON de exemplo</translation>
    </message>
    <message>
        <source>in the clipboard</source>
        <translation>na área de transferência</translation>
    </message>
    <message>
        <source>From this table</source>
        <translation>Desta tabela</translation>
    </message>
</context>
<context>
    <name>SchemaCard</name>
    <message>
        <source>Hold answers to it</source>
        <translation>Aplicar às respostas</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Name of the schema</source>
        <translation>Nome do esquema</translation>
    </message>
    <message>
        <source>Name, such as Receipt</source>
        <translation>Nome, por exemplo Recibo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>O que é exibido</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Answers are JSON that fits, always. What is not known is null where that is allowed.</source>
        <translation>As respostas são JSON que se encaixa, sempre. O que não se sabe é null onde isso é permitido.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desativar</translation>
    </message>
</context>
<context>
    <name>SchemaFieldDetails</name>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número inteiro</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sim ou não</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>opção</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>como no texto</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nome do campo</translation>
    </message>
    <message>
        <source>Type: %1</source>
        <translation>Tipo: %1</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Several of these</source>
        <translation>Vários destes</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obrigatório</translation>
    </message>
    <message>
        <source>It is always there</source>
        <translation>Está sempre presente</translation>
    </message>
    <message>
        <source>Or null</source>
        <translation>Ou null</translation>
    </message>
    <message>
        <source>Null where it is not known</source>
        <translation>Null onde não se sabe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>What the model should know of it</source>
        <translation>O que o modelo deve saber sobre ele</translation>
    </message>
    <message>
        <source>What can be chosen, with commas between</source>
        <translation>O que pode ser escolhido, separado por vírgulas</translation>
    </message>
</context>
<context>
    <name>SchemaFieldRow</name>
    <message>
        <source>always there</source>
        <translation>sempre presente</translation>
    </message>
    <message>
        <source>may be missing</source>
        <translation>pode faltar</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>pode ser null</translation>
    </message>
    <message>
        <source>or null</source>
        <translation>ou null</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>opcional</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>SchemaFieldsModel</name>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>lista de textos</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>list of dates</source>
        <translation>lista de datas</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>número inteiro</translation>
    </message>
    <message>
        <source>list of whole numbers</source>
        <translation>lista de números inteiros</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>lista de números</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>sim ou não</translation>
    </message>
    <message>
        <source>list of yes or no</source>
        <translation>lista de sim ou não</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>opção</translation>
    </message>
    <message>
        <source>list of choices</source>
        <translation>lista de opções</translation>
    </message>
    <message>
        <source>group</source>
        <translation>grupo</translation>
    </message>
    <message>
        <source>list of groups</source>
        <translation>lista de grupos</translation>
    </message>
    <message>
        <source>as in the text</source>
        <translation>como no texto</translation>
    </message>
    <message>
        <source>list, as in the text</source>
        <translation>lista, como no texto</translation>
    </message>
</context>
<context>
    <name>SchemaProblems</name>
    <message>
        <source>What is wrong with the schema</source>
        <translation>O que há de errado no esquema</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show where: %1</source>
        <translation>Mostrar onde: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Omitir %1</translation>
    </message>
    <message>
        <source>An answer cannot be held to %1. Leave it out, and check it afterwards.</source>
        <extracomment>%1: a keyword and its place, such as &quot;uniqueItems&quot; at #/properties/lines</extracomment>
        <translation>Não é possível impor %1 a uma resposta. Omita-o e confira depois.</translation>
    </message>
</context>
<context>
    <name>SchemaTemplates</name>
    <message>
        <source>Invoice</source>
        <translation>Fatura</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contato</translation>
    </message>
    <message>
        <source>Meeting notes</source>
        <translation>Notas de reunião</translation>
    </message>
    <message>
        <source>Controls on a screen</source>
        <translation>Controles de uma tela</translation>
    </message>
</context>
<context>
    <name>SchemaText</name>
    <message>
        <source>Schema as text</source>
        <translation>Esquema como texto</translation>
    </message>
    <message>
        <source>JSON Schema</source>
        <translation>JSON Schema</translation>
    </message>
</context>
<context>
    <name>SchemaTree</name>
    <message>
        <source>What an answer is</source>
        <translation>O que é uma resposta</translation>
    </message>
    <message>
        <source>One object</source>
        <translation>Um objeto</translation>
    </message>
    <message>
        <source>A list of them</source>
        <translation>Uma lista deles</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>No fields yet. Add one, begin with a template, or write the text.</source>
        <translation>Ainda não há campos. Adicione um, comece com um modelo pronto ou escreva o texto.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Adicionar um campo</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Mover para cima (Alt+Seta para cima)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Mover para baixo (Alt+Seta para baixo)</translation>
    </message>
</context>
<context>
    <name>ScreenArea</name>
    <message>
        <source>Choose a part of the screen</source>
        <translation>Escolher uma parte da tela</translation>
    </message>
    <message>
        <source>%1×%2 pixels · at most %3</source>
        <translation>%1×%2 pixels · no máximo %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw a part. Enter takes it, Space the whole screen, arrows move it, Esc takes nothing.</source>
        <translation>Desenhe uma parte. Enter a captura, Espaço captura a tela inteira, as setas a movem, Esc desiste.</translation>
    </message>
</context>
<context>
    <name>ScreenButton</name>
    <message>
        <source>Take no picture of the screen</source>
        <translation>Não capturar a tela</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Captura da tela</translation>
    </message>
    <message>
        <source>Without this window</source>
        <translation>Sem esta janela</translation>
    </message>
    <message>
        <source>With this window</source>
        <translation>Com esta janela</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search everything</source>
        <translation>Pesquisar em tudo</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Search chats and actions</source>
        <translation>Pesquisar chats e ações</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>No chat holds these words. Fewer or shorter words find more.</source>
        <translation>Nenhum chat contém estas palavras. Com menos palavras, ou mais curtas, encontra-se mais.</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Seções</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>SendLaterButton</name>
    <message>
        <source>Send later</source>
        <translation>Enviar depois</translation>
    </message>
    <message>
        <source>Send when the answer has ended</source>
        <translation>Enviar quando a resposta terminar</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server %1, %2</source>
        <translation>Servidor %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln ferramenta</numerusform>
            <numerusform>%Ln ferramentas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Log of %1</source>
        <translation>Registro de %1</translation>
    </message>
    <message>
        <source>Use the server %1</source>
        <translation>Usar o servidor %1</translation>
    </message>
    <message>
        <source>Description changed.</source>
        <translation>A descrição mudou.</translation>
    </message>
    <message>
        <source>All its calls wait.</source>
        <translation>Todas as suas chamadas aguardam.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Allow it as it is now</source>
        <translation>Permitir como está agora</translation>
    </message>
    <message>
        <source>Allow it to run</source>
        <translation>Permitir que seja executado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its tools is allowed in this chat</source>
        <translation>
            <numerusform>%Ln de suas ferramentas está permitida neste chat</numerusform>
            <numerusform>%Ln de suas ferramentas estão permitidas neste chat</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Revogar o que foi permitido a %1</translation>
    </message>
    <message>
        <source>It has said nothing yet.</source>
        <translation>Ainda não disse nada.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>Redefinir</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>Redefinir %1</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar a barra lateral</translation>
    </message>
    <message>
        <source>Close settings</source>
        <translation>Fechar as configurações</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Desfazer a última alteração</translation>
    </message>
    <message>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>Reverter a última alteração (Ctrl+Z)</translation>
    </message>
    <message>
        <source>No setting has these words. Fewer or shorter words find more.</source>
        <translation>Nenhuma configuração tem estas palavras. Com menos palavras, ou mais curtas, encontra-se mais.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Offline, nothing leaves this machine</source>
        <translation>Offline: nada sai deste computador</translation>
    </message>
    <message>
        <source>Archive and trash</source>
        <translation>Arquivo e lixeira</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>A model arrives; nothing leaves this machine</source>
        <translation>Um modelo está chegando; nada sai deste computador</translation>
    </message>
    <message>
        <source>Structured answers</source>
        <translation>Respostas estruturadas</translation>
    </message>
</context>
<context>
    <name>SidebarRow</name>
    <message>
        <source>New name</source>
        <translation>Novo nome</translation>
    </message>
</context>
<context>
    <name>SoundCard</name>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>Reproduzir %1</translation>
    </message>
</context>
<context>
    <name>SoundView</name>
    <message>
        <source>Sound %1</source>
        <translation>Som %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausar (Espaço)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Reproduzir (Espaço)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>StatusRow</name>
    <message>
        <source>Answer this first</source>
        <translation>Responder isto primeiro</translation>
    </message>
    <message>
        <source>The other answer goes on after this one</source>
        <translation>A outra resposta continua depois desta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>StepLimitCard</name>
    <message numerus="yes">
        <source>The answer called tools %Ln time(s) and is not done. It waits for you.</source>
        <translation>
            <numerusform>A resposta chamou ferramentas %Ln vez e não terminou. Ela aguarda sua decisão.</numerusform>
            <numerusform>A resposta chamou ferramentas %Ln vezes e não terminou. Ela aguarda sua decisão.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>StretchDial</name>
    <message>
        <source>What to look at</source>
        <translation>O que é visto</translation>
    </message>
    <message>
        <source>What to listen to</source>
        <translation>O que é ouvido</translation>
    </message>
    <message>
        <source>What to use of %1</source>
        <translation>O que conta de %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproduzir</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln imagem</numerusform>
            <numerusform>%Ln imagens</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>Of a video, a minute at most is looked at: choose which.</source>
        <translation>De um vídeo, no máximo um minuto é visto: escolha qual.</translation>
    </message>
    <message>
        <source>Models hear 30 seconds at once: it is cut where it is silent, and each piece gets its time.</source>
        <translation>Os modelos ouvem 30 segundos por vez: o som é cortado nos silêncios e cada parte recebe seu tempo.</translation>
    </message>
</context>
<context>
    <name>StructuredBar</name>
    <message>
        <source>How the answer is shown</source>
        <translation>Como a resposta é exibida</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árvore</translation>
    </message>
    <message>
        <source>Raw JSON</source>
        <translation>JSON bruto</translation>
    </message>
    <message>
        <source>Copy JSON</source>
        <translation>Copiar JSON</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>Copiar CSV</translation>
    </message>
</context>
<context>
    <name>StructuredBlocks</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>StructuredPage</name>
    <message>
        <source>Structured answers</source>
        <translation>Respostas estruturadas</translation>
    </message>
    <message>
        <source>Show the sidebar</source>
        <translation>Mostrar a barra lateral</translation>
    </message>
    <message>
        <source>Close structured answers</source>
        <translation>Fechar as respostas estruturadas</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>O que é exibido</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Read by it</source>
        <translation>Ler segundo ele</translation>
    </message>
</context>
<context>
    <name>TableBlock</name>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copiar como Markdown</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copiar como CSV</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message>
        <source>Tags of this chat</source>
        <translation>Etiquetas deste chat</translation>
    </message>
    <message>
        <source>Take this tag away</source>
        <translation>Remover esta etiqueta</translation>
    </message>
    <message>
        <source>Take away #%1</source>
        <translation>Remover #%1</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nova etiqueta</translation>
    </message>
    <message>
        <source>#tag, then Enter</source>
        <translation>#etiqueta e depois Enter</translation>
    </message>
    <message>
        <source>Search finds chats by their tags: tag:name</source>
        <translation>A pesquisa encontra chats pelas etiquetas: tag:nome</translation>
    </message>
</context>
<context>
    <name>TextSizeRow</name>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Of everything in the window, from 80 to 200 %.</source>
        <translation>De tudo na janela, de 80 a 200%.</translation>
    </message>
    <message>
        <source>font zoom larger smaller</source>
        <translation>fonte zoom maior menor</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
</context>
<context>
    <name>ThinkingPanel</name>
    <message>
        <source>Thinking</source>
        <translation>Raciocinando</translation>
    </message>
    <message>
        <source>Thought for %L1 s</source>
        <translation>Raciocinou por %L1 s</translation>
    </message>
    <message>
        <source>Thought briefly</source>
        <translation>Raciocinou brevemente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to close</source>
        <translation>Pressione para fechar</translation>
    </message>
    <message>
        <source>Press to read the thought</source>
        <translation>Pressione para ler o raciocínio</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln token(s)</source>
        <translation>
            <numerusform>%1 de %Ln token</numerusform>
            <numerusform>%1 de %Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pular</translation>
    </message>
    <message>
        <source>Skip the thought</source>
        <translation>Pular o raciocínio</translation>
    </message>
    <message>
        <source>Stop thinking and answer</source>
        <translation>Parar de raciocinar e responder</translation>
    </message>
</context>
<context>
    <name>ThoughtBudget</name>
    <message>
        <source>No limit</source>
        <translation>Sem limite</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baixo</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Médio</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alto</translation>
    </message>
    <message>
        <source>How much it may think</source>
        <translation>Quanto ele pode raciocinar</translation>
    </message>
    <message>
        <source>How much it may think: %1</source>
        <translation>Quanto ele pode raciocinar: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desligado</translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) …</source>
        <translation>
            <numerusform>%Ln token…</numerusform>
            <numerusform>%Ln tokens…</numerusform>
        </translation>
    </message>
    <message>
        <source>Another number …</source>
        <translation>Outro número…</translation>
    </message>
</context>
<context>
    <name>ThoughtBudgetDialog</name>
    <message>
        <source>How many tokens may it think?</source>
        <translation>Quantos tokens ele pode usar para raciocinar?</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>At this number the thought ends and the answer begins. A token is about three quarters of a word.</source>
        <translation>Nesse número o raciocínio termina e a resposta começa. Um token equivale a cerca de três quartos de uma palavra.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Definir</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>TokenRow</name>
    <message>
        <source>Token of the hub</source>
        <translation>Token do hub</translation>
    </message>
    <message>
        <source>hugging face token gated licence agreement secret</source>
        <translation>hugging face token restrito licença acordo segredo</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation>Manter este token</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Remove the token</source>
        <translation>Remover o token</translation>
    </message>
</context>
<context>
    <name>ToolCall</name>
    <message>
        <source>Allow “%1” to read on this computer?</source>
        <translation>Permitir que “%1” leia neste computador?</translation>
    </message>
    <message>
        <source>Allow “%1” to change a file?</source>
        <translation>Permitir que “%1” altere um arquivo?</translation>
    </message>
    <message>
        <source>Allow “%1” to send something out?</source>
        <translation>Permitir que “%1” envie algo para fora?</translation>
    </message>
    <message>
        <source>Allow “%1” to run a program?</source>
        <translation>Permitir que “%1” execute um programa?</translation>
    </message>
    <message>
        <source>Allow “%1”?</source>
        <translation>Permitir “%1”?</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>integrada</translation>
    </message>
    <message>
        <source>This chat holds something private and words of strangers. What is sent out now may have been put there by them: look closely.</source>
        <translation>Este chat contém algo privado e palavras de desconhecidos. O que é enviado agora pode ter sido posto ali por eles: olhe com atenção.</translation>
    </message>
</context>
<context>
    <name>ToolCallCard</name>
    <message numerus="yes">
        <source>%Ln call(s) at once</source>
        <translation>
            <numerusform>%Ln chamada de uma vez</numerusform>
            <numerusform>%Ln chamadas de uma vez</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting for you · step %L1 of at most %L2</source>
        <translation>Aguardando você · etapa %L1 de no máximo %L2</translation>
    </message>
    <message>
        <source>Deny all %L1</source>
        <translation>Negar todas as %L1</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desativada</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Revogar</translation>
    </message>
    <message>
        <source>Revoke what %1 was allowed</source>
        <translation>Revogar o que foi permitido a %1</translation>
    </message>
</context>
<context>
    <name>ToolsPanel</name>
    <message>
        <source>Tools in this chat</source>
        <translation>Ferramentas neste chat</translation>
    </message>
    <message>
        <source>Close the tools</source>
        <translation>Fechar as ferramentas</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ferramenta</translation>
    </message>
    <message>
        <source>what you allowed</source>
        <translation>o que você permitiu</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tool(s)</source>
        <translation>
            <numerusform>%Ln ferramenta</numerusform>
            <numerusform>%Ln ferramentas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s)</source>
        <translation>
            <numerusform>%Ln servidor</numerusform>
            <numerusform>%Ln servidores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s) in this chat</source>
        <translation>
            <numerusform>%Ln token neste chat</numerusform>
            <numerusform>%Ln tokens neste chat</numerusform>
        </translation>
    </message>
    <message>
        <source>All off</source>
        <translation>Desativar todas</translation>
    </message>
    <message>
        <source>All on</source>
        <translation>Ativar todas</translation>
    </message>
</context>
<context>
    <name>ToolsPlace</name>
    <message>
        <source>Close the tools</source>
        <translation>Fechar as ferramentas</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Novo texto</translation>
    </message>
</context>
<context>
    <name>TranscriptModel</name>
    <message>
        <source>%1 read (%2 cached)</source>
        <translation>%1 lidos (%2 em cache)</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1 lidos</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 escritos</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Interrompida</translation>
    </message>
    <message>
        <source>Cut off at the limit</source>
        <translation>Cortada no limite</translation>
    </message>
    <message>
        <source>(%1 characters)</source>
        <translation>(%1 caracteres)</translation>
    </message>
    <message>
        <source>The graphics device stopped working; the answer goes on on the CPU.</source>
        <translation>O dispositivo gráfico parou de funcionar; a resposta continua na CPU.</translation>
    </message>
    <message>
        <source>The graphics device stopped working and was started again; the answer goes on.</source>
        <translation>O dispositivo gráfico parou de funcionar e foi reiniciado; a resposta continua.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What went wrong, in a few words; then one or more sentences about it.</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompida</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Editada</translation>
    </message>
    <message numerus="yes">
        <source>The chat no longer fits into the context: the oldest %n message(s) were left out.</source>
        <translation>
            <numerusform>O chat não cabe mais no contexto: a mensagem mais antiga (%n) foi omitida.</numerusform>
            <numerusform>O chat não cabe mais no contexto: as %n mensagens mais antigas foram omitidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1×%2</source>
        <translation>%1×%2</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>página %1</translation>
    </message>
    <message>
        <source>pages %1–%2</source>
        <translation>páginas %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractere</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 de %3</translation>
    </message>
    <message>
        <source>Waiting for its tools</source>
        <translation>Aguardando suas ferramentas</translation>
    </message>
    <message>
        <source>This was cut off before its end, so it is not whole JSON. Let the answer go on, or ask again.</source>
        <translation>Isto foi cortado antes do fim, portanto não é JSON completo. Deixe a resposta continuar ou pergunte de novo.</translation>
    </message>
</context>
<context>
    <name>UseRow</name>
    <message>
        <source>in use</source>
        <translation>em uso</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>Take %1 out of this list</source>
        <translation>Remover %1 desta lista</translation>
    </message>
</context>
<context>
    <name>UserMessage</name>
    <message>
        <source>You: %1</source>
        <translation>Você: %1</translation>
    </message>
    <message>
        <source>Edit your message</source>
        <translation>Editar sua mensagem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar a mensagem</translation>
    </message>
    <message>
        <source>Edit and send again</source>
        <translation>Editar e enviar de novo</translation>
    </message>
    <message numerus="yes">
        <source>You, with %Ln file(s): %1</source>
        <translation>
            <numerusform>Você, com %Ln arquivo: %1</numerusform>
            <numerusform>Você, com %Ln arquivos: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Open a model to begin</source>
        <translation>Abra um modelo para começar</translation>
    </message>
    <message>
        <source>What shall we look at?</source>
        <translation>O que vamos ver?</translation>
    </message>
    <message>
        <source>Cabochon runs Gemma 4 from a GGUF file: drop it here or choose it.</source>
        <translation>O Cabochon executa o Gemma 4 a partir de um arquivo GGUF: solte-o aqui ou escolha-o.</translation>
    </message>
    <message>
        <source>Everything you type stays on this machine.</source>
        <translation>Tudo o que você escreve fica neste computador.</translation>
    </message>
    <message>
        <source>Open a model file …</source>
        <translation>Abrir um arquivo de modelo…</translation>
    </message>
    <message>
        <source>Use Cabochon Nano</source>
        <translation>Usar o Cabochon Nano</translation>
    </message>
    <message>
        <source>Cabochon Nano is a toy of 5.5 million parameters that we trained ourselves, so that you can try the window at once. It is not Gemma: it knows this program, in English, and a few tricks. For real work open a Gemma 4 GGUF file: drop it here or press %1.</source>
        <translation>O Cabochon Nano é um brinquedo de 5,5 milhões de parâmetros que nós mesmos treinamos para que você possa experimentar a janela imediatamente. Ele não é o Gemma: conhece este programa, em inglês, e alguns truques. Para trabalhar de verdade, abra um arquivo GGUF do Gemma 4: solte-o aqui ou pressione %1.</translation>
    </message>
</context>
<context>
    <name>WillRun</name>
    <message>
        <source>Will connect, once you allow it</source>
        <translation>Vai se conectar quando você permitir</translation>
    </message>
    <message>
        <source>Will run, once you allow it</source>
        <translation>Será executado quando você permitir</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>Programa: %1</translation>
    </message>
    <message>
        <source>Argument %1: %2</source>
        <translation>Argumento %1: %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>Finds in its environment: %1</source>
        <translation>Encontra em seu ambiente: %1</translation>
    </message>
    <message>
        <source>%1 goes to the keyring</source>
        <translation>%1 vai para o chaveiro</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Put this chat back into the list</source>
        <translation>Devolver este chat à lista</translation>
    </message>
</context>
<context>
    <name>WordsDial</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Put into the message</source>
        <translation>Colocar na mensagem</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Ler</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerController</name>
    <message>
        <source>The answer stays as it was.</source>
        <translation>A resposta fica como estava.</translation>
    </message>
    <message>
        <source>Reading %1 of %2 tokens</source>
        <translation>Lendo %1 de %2 tokens</translation>
    </message>
    <message>
        <source>Waiting: another chat is answering</source>
        <translation>Aguardando: outro chat está respondendo</translation>
    </message>
    <message>
        <source>Waiting for the model to open</source>
        <translation>Aguardando a abertura do modelo</translation>
    </message>
    <message>
        <source>Reading your message</source>
        <translation>Lendo sua mensagem</translation>
    </message>
</context>
<context>
    <name>cabochon::AnswerNotices</name>
    <message>
        <source>Your answer broke off</source>
        <translation>Sua resposta foi interrompida</translation>
    </message>
    <message>
        <source>Your answer is ready</source>
        <translation>Sua resposta está pronta</translation>
    </message>
</context>
<context>
    <name>cabochon::AppSettings</name>
    <message>
        <source>The settings could not be read, so the defaults are used, and changes are not kept. Move this file away and start again: %1</source>
        <translation>Não foi possível ler as configurações; os valores padrão são usados e as alterações não são mantidas. Mova este arquivo para outro lugar e reinicie: %1</translation>
    </message>
    <message>
        <source>The settings could not be read, so the defaults are used. The old file is kept: %1</source>
        <translation>Não foi possível ler as configurações; os valores padrão são usados. O arquivo antigo foi mantido: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::AttachmentController</name>
    <message>
        <source>Nothing is fetched from the network. Save the file and attach it.</source>
        <translation>Nada é buscado na rede. Salve o arquivo e anexe-o.</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Send the others with another one.</source>
        <translation>
            <numerusform>Uma mensagem comporta %Ln arquivo. Envie os outros com outra.</numerusform>
            <numerusform>Uma mensagem comporta %Ln arquivos. Envie os outros com outra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texto colado</translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln picture(s)</source>
        <translation>
            <numerusform>Anexar %Ln imagem</numerusform>
            <numerusform>Anexar %Ln imagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln piece(s) of sound</source>
        <translation>
            <numerusform>Anexar %Ln som</numerusform>
            <numerusform>Anexar %Ln sons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln video(s)</source>
        <translation>
            <numerusform>Anexar %Ln vídeo</numerusform>
            <numerusform>Anexar %Ln vídeos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %Ln file(s)</source>
        <translation>
            <numerusform>Anexar %Ln arquivo</numerusform>
            <numerusform>Anexar %Ln arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be used. Remove it to send the rest.</source>
        <translation>%1 não pode ser usado. Remova-o para enviar o resto.</translation>
    </message>
    <message>
        <source>%1 wants its password. Give it, or remove the file.</source>
        <translation>%1 pede a senha. Digite-a ou remova o arquivo.</translation>
    </message>
    <message>
        <source>The files are still being read.</source>
        <translation>Os arquivos ainda estão sendo lidos.</translation>
    </message>
    <message>
        <source>%1 does not see pictures. Gemma 4 models do that come with their part for pictures: open one, or remove the pictures.</source>
        <translation>%1 não vê imagens. Os modelos Gemma 4 que vêm com sua parte para imagens veem: abra um deles ou remova as imagens.</translation>
    </message>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound: open one, or remove the sound.</source>
        <translation>%1 não ouve. Gemma 4 E2B, E4B e 12B ouvem, com sua parte para imagens e som: abra um deles ou remova o som.</translation>
    </message>
    <message>
        <source>%1 (part)</source>
        <comment>a picture</comment>
        <translation>%1 (recorte)</translation>
    </message>
    <message numerus="yes">
        <source>A message can hold %Ln file(s). Remove some, or send the picture with another message.</source>
        <translation>
            <numerusform>Uma mensagem comporta %Ln arquivo. Remova alguns ou envie a imagem com outra mensagem.</numerusform>
            <numerusform>Uma mensagem comporta %Ln arquivos. Remova alguns ou envie a imagem com outra mensagem.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>a tile of a picture</comment>
        <translation>%1 (%2 de %3)</translation>
    </message>
</context>
<context>
    <name>cabochon::BackgroundDownloads</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está pronto</translation>
    </message>
    <message>
        <source>Models go on arriving</source>
        <translation>O download continua</translation>
    </message>
    <message>
        <source>Start Cabochon again to see the window.</source>
        <translation>Inicie o Cabochon novamente para ver a janela.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchController</name>
    <message>
        <source>Write a schema first: it says what is read.</source>
        <translation>Escreva primeiro um esquema: ele diz o que é lido.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Em pausa.</translation>
    </message>
    <message>
        <source>Waits for a model. Open one.</source>
        <translation>Aguarda um modelo. Abra um.</translation>
    </message>
    <message>
        <source>Waits for the answer of a chat.</source>
        <translation>Aguarda a resposta de um chat.</translation>
    </message>
    <message>
        <source>This row has no values yet.</source>
        <translation>Esta linha ainda não tem valores.</translation>
    </message>
    <message>
        <source>The answer was cut off before its end. Give the schema fewer fields, or the file fewer pages.</source>
        <translation>A resposta foi cortada antes do fim. Coloque menos campos no esquema ou menos páginas no arquivo.</translation>
    </message>
</context>
<context>
    <name>cabochon::BatchRowsModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (cópia)</translation>
    </message>
</context>
<context>
    <name>cabochon::ConversationListModel</name>
    <message>
        <source>Pinned</source>
        <translation>Fixados</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 dias</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 dias</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Novo chat</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Pastas</translation>
    </message>
</context>
<context>
    <name>cabochon::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceController</name>
    <message>
        <source>and %1 in the computer&apos;s memory</source>
        <translation>e %1 na memória do computador</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Context of %1 tokens</source>
        <translation>Contexto de %1 tokens</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espaço de trabalho</translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation>Outros programas</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Livre</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 de %2 usados</translation>
    </message>
    <message>
        <source>Memory of %1: %2</source>
        <translation>Memória de %1: %2</translation>
    </message>
</context>
<context>
    <name>cabochon::DeviceListModel</name>
    <message>
        <source>verified</source>
        <translation>verificado</translation>
    </message>
    <message>
        <source>not tested yet</source>
        <translation>ainda não testado</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>Não pode ser usado: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln núcleo</numerusform>
            <numerusform>%Ln núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>slow: the CPU pretends to be one</source>
        <translation>lento: simulado pela CPU</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>The best one that holds the model</source>
        <translation>O melhor em que o modelo cabe</translation>
    </message>
</context>
<context>
    <name>cabochon::DownloadController</name>
    <message>
        <source>status %1, %2</source>
        <translation>status %1, %2</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>interrompido</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>em pausa</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>aguardando</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>cabochon::ExportController</name>
    <message>
        <source>This chat</source>
        <translation>Este chat</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>Pasta “%1”</translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Todos os chats</translation>
    </message>
    <message>
        <source>Cabochon chats</source>
        <translation>Chats do Cabochon</translation>
    </message>
</context>
<context>
    <name>cabochon::FitController</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Apache 2.0: may be used, changed and sold.</source>
        <translation>Apache 2.0: pode ser usado, modificado e vendido.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Context %1, 8-bit keys</source>
        <translation>Contexto %1, chaves de 8 bits</translation>
    </message>
    <message>
        <source>Context %1</source>
        <translation>Contexto %1</translation>
    </message>
    <message>
        <source>Work space</source>
        <translation>Espaço de trabalho</translation>
    </message>
    <message>
        <source>Pictures and sound</source>
        <translation>Imagens e som</translation>
    </message>
    <message>
        <source>In memory</source>
        <translation>Na memória</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>Na placa</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>no room</source>
        <translation>sem espaço</translation>
    </message>
    <message>
        <source>longest here: %1</source>
        <translation>máximo aqui: %1</translation>
    </message>
    <message>
        <source>Understands pictures and sound (+%1)</source>
        <translation>Entende imagens e som (+%1)</translation>
    </message>
    <message>
        <source>Understands pictures (+%1)</source>
        <translation>Entende imagens (+%1)</translation>
    </message>
    <message>
        <source>In use now: %1, 8-bit keys</source>
        <translation>Em uso agora: %1, chaves de 8 bits</translation>
    </message>
    <message>
        <source>In use now: %1</source>
        <translation>Em uso agora: %1</translation>
    </message>
</context>
<context>
    <name>cabochon::FolderModel</name>
    <message>
        <source>There is no %1.</source>
        <translation>%1 não existe.</translation>
    </message>
</context>
<context>
    <name>cabochon::FontController</name>
    <message>
        <source>Arabic letters</source>
        <translation>letras árabes</translation>
    </message>
    <message>
        <source>Devanagari letters</source>
        <translation>letras devanágari</translation>
    </message>
    <message>
        <source>Japanese letters</source>
        <translation>caracteres japoneses</translation>
    </message>
    <message>
        <source>Chinese characters</source>
        <translation>caracteres chineses</translation>
    </message>
    <message>
        <source>Korean letters</source>
        <translation>letras coreanas</translation>
    </message>
    <message>
        <source>emoji</source>
        <translation>emojis</translation>
    </message>
    <message>
        <source>No font here has %1: boxes are shown in their place. Install the package %2 and start Cabochon again.</source>
        <translation>Nenhuma fonte deste computador tem %1: no lugar aparecem caixas. Instale o pacote %2 e reinicie o Cabochon.</translation>
    </message>
</context>
<context>
    <name>cabochon::HubController</name>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>A rede está desativada nas configurações.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s)</source>
        <translation>
            <numerusform>%n download</numerusform>
            <numerusform>%n downloads</numerusform>
        </translation>
    </message>
    <message>
        <source>changed on %1</source>
        <translation>modificado em %1</translation>
    </message>
    <message>
        <source>licence not named</source>
        <translation>licença não informada</translation>
    </message>
    <message>
        <source>%1 is being asked …</source>
        <translation>Consultando %1…</translation>
    </message>
    <message>
        <source>%1 has no GGUF files under “%2”. Fewer or shorter words find more.</source>
        <translation>%1 não tem arquivos GGUF para “%2”. Menos palavras, ou mais curtas, encontram mais.</translation>
    </message>
    <message numerus="yes">
        <source>%n repositories on %1</source>
        <translation>
            <numerusform>%n repositório em %1</numerusform>
            <numerusform>%n repositórios em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no model&apos;s GGUF file in it.</source>
        <translation>Não contém nenhum arquivo GGUF de um modelo.</translation>
    </message>
    <message>
        <source>Pictures and sound come along: %1</source>
        <translation>Imagens e som vêm junto: %1</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>contexto de %1</translation>
    </message>
</context>
<context>
    <name>cabochon::InferenceWorker</name>
    <message>
        <source>There was not enough memory. Your text is safe. Close other programs or choose a smaller model.</source>
        <translation>A memória não foi suficiente. Seu texto está seguro. Feche outros programas ou escolha um modelo menor.</translation>
    </message>
</context>
<context>
    <name>cabochon::Keymap</name>
    <message>
        <source>That is no key.</source>
        <translation>Isso não é uma tecla.</translation>
    </message>
    <message>
        <source>%1 is for writing. Hold Ctrl or Alt, or take a key such as F5.</source>
        <translation>%1 serve para escrever. Mantenha Ctrl ou Alt, ou escolha uma tecla como F5.</translation>
    </message>
    <message>
        <source>%1 copies, pastes or undoes in every field. Take another key.</source>
        <translation>%1 copia, cola ou desfaz em todos os campos. Escolha outra tecla.</translation>
    </message>
    <message>
        <source>%1 stays what it is: %2. Take another key.</source>
        <translation>%1 continua sendo o que é: %2. Escolha outra tecla.</translation>
    </message>
</context>
<context>
    <name>cabochon::LibraryController</name>
    <message>
        <source>%1 was read: what it is now is remembered.</source>
        <translation>%1 foi lido: seu estado atual fica anotado.</translation>
    </message>
    <message>
        <source>%1 is what it was when it came.</source>
        <translation>%1 está como chegou.</translation>
    </message>
    <message>
        <source>%1 answers now. Choose another model first.</source>
        <translation>%1 responde agora. Escolha primeiro outro modelo.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 foi removido.</translation>
    </message>
    <message>
        <source>%1 is in the library now.</source>
        <translation>%1 agora está na biblioteca.</translation>
    </message>
    <message>
        <source>%1 is being read …</source>
        <translation>Lendo %1…</translation>
    </message>
    <message>
        <source>The network is switched off in the settings.</source>
        <translation>A rede está desativada nas configurações.</translation>
    </message>
    <message>
        <source>%1 stays, without what was still to come.</source>
        <translation>%1 fica, sem o que ainda faltava.</translation>
    </message>
    <message>
        <source>The hub is asked about %1 …</source>
        <translation>Consultando o hub sobre %1…</translation>
    </message>
    <message>
        <source>%1 is what the hub has now.</source>
        <translation>%1 é o que o hub tem agora.</translation>
    </message>
    <message>
        <source>The hub has another version of %1, of %2. Remove this one and download it again to have it.</source>
        <translation>O hub tem outra versão de %1, de %2. Remova esta e baixe de novo para tê-la.</translation>
    </message>
    <message>
        <source>The models lie in %1 now.</source>
        <translation>Os modelos agora ficam em %1.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>The models are being moved: %1</source>
        <translation>Movendo os modelos: %1</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2 is verified</source>
        <translation>Movendo os modelos: %1, verificando %2</translation>
    </message>
    <message>
        <source>The models are being moved: %1, %2</source>
        <translation>Movendo os modelos: %1, %2</translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%1 em %2: %3</translation>
    </message>
    <message>
        <source>models %1</source>
        <translation>modelos %1</translation>
    </message>
    <message>
        <source>eyes and ears %1</source>
        <translation>olhos e ouvidos %1</translation>
    </message>
    <message>
        <source>drafters %1</source>
        <translation>modelos de rascunho %1</translation>
    </message>
    <message>
        <source>half downloads %1</source>
        <translation>downloads pela metade %1</translation>
    </message>
    <message>
        <source>others %1</source>
        <translation>outros %1</translation>
    </message>
    <message>
        <source>The models are being moved. Try again once they are there.</source>
        <translation>Os modelos estão sendo movidos. Tente de novo quando estiverem lá.</translation>
    </message>
</context>
<context>
    <name>cabochon::LinkGate</name>
    <message>
        <source>What stands before the @ is no address: the page is at %1.</source>
        <translation>O que está antes do @ não é um endereço: a página fica em %1.</translation>
    </message>
    <message>
        <source>Its name mixes letters of different alphabets that look alike.</source>
        <translation>O nome mistura letras de alfabetos diferentes que se parecem.</translation>
    </message>
    <message>
        <source>Its name has letters beyond a to z.</source>
        <translation>O nome tem letras além de a–z.</translation>
    </message>
    <message>
        <source>It asks for an unusual port.</source>
        <translation>Ela usa uma porta incomum.</translation>
    </message>
</context>
<context>
    <name>cabochon::MachineController</name>
    <message>
        <source>%1 GB/s measured</source>
        <translation>%1 GB/s medidos</translation>
    </message>
    <message>
        <source>%1, %2 of %3 free</source>
        <translation>%1, %2 de %3 livres</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), no graphics card</source>
        <translation>
            <numerusform>%n núcleo, sem placa de vídeo</numerusform>
            <numerusform>%n núcleos, sem placa de vídeo</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 memory</source>
        <translation>%1 de memória</translation>
    </message>
    <message>
        <source>%1 of disk free</source>
        <translation>%1 livres no disco</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processador</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n núcleo</numerusform>
            <numerusform>%n núcleos</numerusform>
        </translation>
    </message>
    <message>
        <source>kernels for %1</source>
        <translation>rotinas de cálculo para %1</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 de %2 livres</translation>
    </message>
    <message>
        <source>this program may take %1</source>
        <translation>este programa pode ocupar %1</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Placa de vídeo</translation>
    </message>
    <message>
        <source>the processor in disguise: not used for models</source>
        <translation>simulada pelo processador: não usada para modelos</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
</context>
<context>
    <name>cabochon::McpController</name>
    <message>
        <source>off</source>
        <translation>desativado</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>nunca foi executado</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>aguarda você</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>running</source>
        <translation>em execução</translation>
    </message>
    <message>
        <source>starts again soon</source>
        <translation>reinicia em breve</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>não está em execução</translation>
    </message>
    <message>
        <source>No server stands in this text. Paste what a server&apos;s page says for “mcpServers”.</source>
        <translation>Não há nenhum servidor neste texto. Cole o que a página de um servidor indica para “mcpServers”.</translation>
    </message>
    <message>
        <source>Servers cannot be kept here: there is no folder for them.</source>
        <translation>Não é possível guardar servidores aqui: não há pasta para eles.</translation>
    </message>
</context>
<context>
    <name>cabochon::ModelController</name>
    <message>
        <source>built in</source>
        <translation>integrado</translation>
    </message>
    <message>
        <source>No model is open</source>
        <translation>Nenhum modelo está aberto</translation>
    </message>
    <message>
        <source>Your text is still there. Open a Gemma 4 GGUF file to get an answer.</source>
        <translation>Seu texto continua aí. Abra um arquivo GGUF do Gemma 4 para obter uma resposta.</translation>
    </message>
    <message>
        <source>The built-in model is missing</source>
        <translation>Falta o modelo integrado</translation>
    </message>
    <message>
        <source>cabochon-nano.gguf was not found beside the program. Install Cabochon again, or open a Gemma 4 GGUF file.</source>
        <translation>O cabochon-nano.gguf não foi encontrado ao lado do programa. Reinstale o Cabochon ou abra um arquivo GGUF do Gemma 4.</translation>
    </message>
    <message>
        <source>Cabochon Nano</source>
        <translation>Cabochon Nano</translation>
    </message>
    <message>
        <source>This file carries an unknown chat format</source>
        <translation>Este arquivo traz um formato de chat desconhecido</translation>
    </message>
    <message>
        <source>It works with the newest format that Cabochon knows. If answers look odd, get a newer file of the same model.</source>
        <translation>Ele é usado com o formato mais novo que o Cabochon conhece. Se as respostas parecerem estranhas, obtenha um arquivo mais novo do mesmo modelo.</translation>
    </message>
    <message>
        <source>%1 is used instead.</source>
        <translation>%1 é usado no lugar.</translation>
    </message>
    <message>
        <source>%1 goes on with %2.</source>
        <translation>%1 continua com %2.</translation>
    </message>
    <message>
        <source>%1 stays open.</source>
        <translation>%1 continua aberto.</translation>
    </message>
</context>
<context>
    <name>cabochon::NoticeController</name>
    <message>
        <source>%1 of about %2 messages are here again.</source>
        <translation>%1 de cerca de %2 mensagens estão de volta.</translation>
    </message>
    <message>
        <source>The damaged file is kept: %1</source>
        <translation>O arquivo danificado foi mantido: %1</translation>
    </message>
    <message>
        <source>Your saved chats were damaged</source>
        <translation>Seus chats salvos estavam danificados</translation>
    </message>
    <message>
        <source>What is in the window stays there until you close it.</source>
        <translation>O que está na janela permanece ali até você fechá-la.</translation>
    </message>
</context>
<context>
    <name>cabochon::OfferController</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 está pronto</translation>
    </message>
    <message>
        <source>%1 fits your graphics card</source>
        <translation>%1 cabe na sua placa de vídeo</translation>
    </message>
    <message>
        <source>%1 fits your graphics card and your memory together</source>
        <translation>%1 cabe na sua placa de vídeo e na memória juntas</translation>
    </message>
    <message>
        <source>%1 fits your computer</source>
        <translation>%1 cabe no seu computador</translation>
    </message>
    <message>
        <source>%1 is the smallest there is</source>
        <translation>%1 é o menor que existe</translation>
    </message>
    <message>
        <source>%1, %2 memory.</source>
        <translation>%1, %2 de memória.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context.</source>
        <translation>%1, raciocínio, contexto de %2.</translation>
    </message>
    <message>
        <source>%1, thinking, %2 context, about %3.</source>
        <translation>%1, raciocínio, contexto de %2, cerca de %3.</translation>
    </message>
    <message>
        <source>%1 download: free %2 on the disk first.</source>
        <translation>Download de %1: libere primeiro %2 no disco.</translation>
    </message>
    <message>
        <source>%1 download · %2 · checked against its published fingerprint</source>
        <translation>download de %1 · %2 · conferido com sua impressão digital publicada</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>cabochon::Places</name>
    <message>
        <source>Home</source>
        <translation>Pasta pessoal</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este computador</translation>
    </message>
</context>
<context>
    <name>cabochon::PutAwayModel</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>resta %n dia</numerusform>
            <numerusform>restam %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Novo chat</translation>
    </message>
</context>
<context>
    <name>cabochon::QueuedMessagesModel</name>
    <message>
        <source>Sent one after another when the answer has ended</source>
        <translation>Enviadas uma após a outra quando a resposta terminar</translation>
    </message>
    <message>
        <source>Not sent, because the answer was stopped</source>
        <translation>Não enviada, porque a resposta foi parada</translation>
    </message>
    <message>
        <source>Not sent, because the answer was cut off</source>
        <translation>Não enviada, porque a resposta foi cortada</translation>
    </message>
    <message>
        <source>Not sent, because the answer failed</source>
        <translation>Não enviada, porque a resposta falhou</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Ainda não enviada</translation>
    </message>
</context>
<context>
    <name>cabochon::ReadyRequests</name>
    <message>
        <source>Summarise</source>
        <translation>Resumir</translation>
    </message>
    <message>
        <source>Summarise this in a few sentences.</source>
        <translation>Resuma isto em poucas frases.</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Descrever</translation>
    </message>
    <message>
        <source>Describe what can be seen here, from the most important to the details.</source>
        <translation>Descreva o que se vê aqui, do mais importante aos detalhes.</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Ler o texto</translation>
    </message>
    <message>
        <source>Write out all the text that can be read here, line by line, exactly as it stands.</source>
        <translation>Escreva todo o texto que se pode ler aqui, linha por linha, exatamente como está.</translation>
    </message>
    <message>
        <source>Chart to table</source>
        <translation>Gráfico em tabela</translation>
    </message>
    <message>
        <source>Turn the chart into a table with all of its values.</source>
        <translation>Transforme o gráfico em uma tabela com todos os valores.</translation>
    </message>
    <message>
        <source>What is on this screen?</source>
        <translation>O que há nesta tela?</translation>
    </message>
    <message>
        <source>What is on this screen? Explain what it shows and what can be done there.</source>
        <translation>O que há nesta tela? Explique o que ela mostra e o que se pode fazer nela.</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduzir</translation>
    </message>
    <message>
        <source>Translate all the text that can be read here into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Traduza para o português todo o texto que se pode ler aqui.</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Transcrever</translation>
    </message>
    <message>
        <source>Write out what is said, then translate it into English.</source>
        <extracomment>Name the language of this catalogue.</extracomment>
        <translation>Transcreva o que é dito e depois traduza para o português.</translation>
    </message>
    <message>
        <source>List the key points</source>
        <translation>Listar os pontos principais</translation>
    </message>
    <message>
        <source>List the key points of this.</source>
        <translation>Liste os pontos principais disto.</translation>
    </message>
    <message>
        <source>Write out word for word what is said in this recording, in its own language. Write nothing else.</source>
        <translation>Escreva palavra por palavra o que é dito nesta gravação, no idioma dela. Não escreva mais nada.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecentFiles</name>
    <message>
        <source>No longer in %1</source>
        <translation>Não está mais em %1</translation>
    </message>
</context>
<context>
    <name>cabochon::Recorder</name>
    <message>
        <source>Nothing can be recorded here. Start the program again.</source>
        <translation>Nada pode ser gravado aqui. Reinicie o programa.</translation>
    </message>
    <message>
        <source>Hardly anything can be heard. If the microphone is muted, turn it on and record again.</source>
        <translation>Quase nada se ouve. Se o microfone estiver mudo, ative-o e grave de novo.</translation>
    </message>
    <message numerus="yes">
        <source>The recording ended by itself: it may be %Ln minute(s) long. Send it and go on with another one.</source>
        <translation>
            <numerusform>A gravação terminou sozinha: pode durar %Ln minuto. Envie e continue com outra.</numerusform>
            <numerusform>A gravação terminou sozinha: pode durar %Ln minutos. Envie e continue com outra.</numerusform>
        </translation>
    </message>
    <message>
        <source>The microphone</source>
        <translation>O microfone</translation>
    </message>
    <message>
        <source>%1 gave no more sound after %2. What was recorded until then is here: send it, or record again.</source>
        <translation>%1 não deu mais som após %2. O que foi gravado até ali está aqui: envie ou grave de novo.</translation>
    </message>
    <message>
        <source>There is no microphone. Connect one, or turn it on in the system&apos;s sound settings, and try again.</source>
        <translation>Não há microfone. Conecte um ou ative-o nas configurações de som do sistema e tente de novo.</translation>
    </message>
    <message>
        <source>%1 could not be opened: another program may hold it, or this one may not use it. Allow it in the system&apos;s settings, or choose another one.</source>
        <translation>Não foi possível abrir %1: outro programa pode estar usando, ou este não tem permissão. Permita nas configurações do sistema ou escolha outro.</translation>
    </message>
    <message>
        <source>%1 gives no sound. Connect it again, or choose another one.</source>
        <translation>%1 não dá som. Conecte de novo ou escolha outro.</translation>
    </message>
</context>
<context>
    <name>cabochon::RecordingController</name>
    <message>
        <source>%1 does not hear. Gemma 4 E2B, E4B and 12B do, with their part for pictures and sound. Choose one of them, or record now and send it later.</source>
        <translation>%1 não ouve. Gemma 4 E2B, E4B e 12B ouvem, com sua parte para imagens e som. Escolha um deles, ou grave agora e envie depois.</translation>
    </message>
    <message>
        <source>Voice note %1</source>
        <translation>Nota de voz %1</translation>
    </message>
</context>
<context>
    <name>cabochon::SchemaEditor</name>
    <message>
        <source>There is no template of that name. Choose another one.</source>
        <translation>Não há nenhum modelo pronto com esse nome. Escolha outro.</translation>
    </message>
    <message>
        <source>That is no JSON. Copy an object or a list, from { or [ to its end.</source>
        <translation>Isso não é JSON. Copie um objeto ou uma lista, de { ou [ até o fim.</translation>
    </message>
    <message>
        <source>That is no table. Copy one with names in its first line, as CSV or Markdown, or from a spreadsheet.</source>
        <translation>Isso não é uma tabela. Copie uma com nomes na primeira linha, como CSV ou Markdown, ou de uma planilha.</translation>
    </message>
</context>
<context>
    <name>cabochon::ScreenshotController</name>
    <message>
        <source>Screenshot %1</source>
        <extracomment>A file&apos;s name; %1: day and time</extracomment>
        <translation>Captura de tela %1</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>O ambiente não deu nenhuma imagem da tela. Faça uma com a tecla do próprio ambiente e cole-a aqui.</translation>
    </message>
    <message>
        <source>The desktop gave no picture of its screen: %1. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>O ambiente não deu nenhuma imagem da tela: %1. Faça uma com a tecla do próprio ambiente e cole-a aqui.</translation>
    </message>
    <message>
        <source>This desktop shows its screen to no program: it has no portal for that (xdg-desktop-portal). Install it, or take a picture with the desktop&apos;s own key and paste it here.</source>
        <translation>Este ambiente não mostra a tela a nenhum programa: falta-lhe o portal para isso (xdg-desktop-portal). Instale-o, ou faça uma captura com a tecla do próprio ambiente e cole-a aqui.</translation>
    </message>
    <message>
        <source>The screen gave no picture. Take one with the desktop&apos;s own key and paste it here.</source>
        <translation>A tela não deu nenhuma imagem. Faça uma com a tecla do próprio ambiente e cole-a aqui.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this screen. Close other programs and try again.</source>
        <translation>Não há memória suficiente para uma captura desta tela. Feche outros programas e tente de novo.</translation>
    </message>
</context>
<context>
    <name>cabochon::SearchResultsModel</name>
    <message>
        <source>d MMM</source>
        <extracomment>A day of this year, as a date format of Qt: MMM the short name of its month.</extracomment>
        <translation>d &apos;de&apos; MMM</translation>
    </message>
</context>
<context>
    <name>cabochon::SoundPlayer</name>
    <message>
        <source>Nothing can be heard: there is no loudspeaker, or it cannot be used. Choose one in the system&apos;s sound settings, and try again.</source>
        <translation>Nada se ouve: não há alto-falante, ou ele não pode ser usado. Escolha um nas configurações de som do sistema e tente de novo.</translation>
    </message>
    <message>
        <source>Nothing can be played here. Start the program again.</source>
        <translation>Nada pode ser reproduzido aqui. Reinicie o programa.</translation>
    </message>
</context>
<context>
    <name>cabochon::StorageController</name>
    <message>
        <source>Before Cabochon changed its format</source>
        <translation>Antes de o Cabochon mudar seu formato</translation>
    </message>
</context>
<context>
    <name>cabochon::TokenController</name>
    <message>
        <source>That is no token: it is empty, too long, or has blanks in it. Copy it again from the hub’s settings.</source>
        <translation>Isso não é um token: está vazio, é longo demais ou contém espaços. Copie-o de novo das configurações do hub.</translation>
    </message>
    <message>
        <source>In this run no token can be kept.</source>
        <translation>Nesta sessão nenhum token pode ser guardado.</translation>
    </message>
    <message>
        <source>A token is kept in the keychain of your desktop. It is not shown again.</source>
        <translation>Há um token guardado no chaveiro da sua área de trabalho. Ele não é exibido de novo.</translation>
    </message>
    <message>
        <source>The token counts until Cabochon ends: no keychain keeps it. It is written to no file.</source>
        <translation>O token vale até o Cabochon terminar: nenhum chaveiro o guarda. Ele não é gravado em nenhum arquivo.</translation>
    </message>
    <message>
        <source>For repositories that ask for an agreement. It is kept in the keychain of your desktop, never in a file, and goes to that hub alone.</source>
        <translation>Para repositórios que requerem um acordo. Ele é guardado no chaveiro da sua área de trabalho, nunca em um arquivo, e vai somente para esse hub.</translation>
    </message>
</context>
<context>
    <name>cabochon::ToolController</name>
    <message>
        <source>always allowed</source>
        <translation>sempre permitida</translation>
    </message>
    <message>
        <source>allowed in this chat</source>
        <translation>permitida neste chat</translation>
    </message>
    <message>
        <source>allowed in %1</source>
        <translation>permitida em %1</translation>
    </message>
    <message>
        <source>asks each time</source>
        <translation>pergunta toda vez</translation>
    </message>
    <message>
        <source>asks once</source>
        <translation>pergunta uma vez</translation>
    </message>
</context>
<context>
    <name>cabochon::WindowPicture</name>
    <message>
        <source>The question was not answered.</source>
        <translation>A pergunta não foi respondida.</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>Não foi possível gravar %1.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Chat with Gemma 4 on your own machine.</source>
        <translation>Converse com o Gemma 4 no seu próprio computador.</translation>
    </message>
    <message>
        <source>A Gemma 4 GGUF file to open.</source>
        <translation>Um arquivo GGUF do Gemma 4 para abrir.</translation>
    </message>
    <message>
        <source>Write a picture of the window to FILE.png and quit.</source>
        <translation>Gravar uma imagem da janela em FILE.png e sair.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Tamanho da janela.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light (claro) ou dark (escuro).</translation>
    </message>
    <message>
        <source>Page of the picture: welcome or conversation.</source>
        <translation>Página da imagem: welcome ou conversation.</translation>
    </message>
</context>
</TS>
