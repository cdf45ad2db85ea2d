; The installer for Windows: for one user, without an administrator.
;     iscc /DVersion=0.1.0 packaging\windows\handbook.iss
[Setup]
AppId={{6B1B0C5E-6B0B-4E1F-9C55-0C8A3F6E7A11}
AppName=Myasthenia handbook
AppVersion={#Version}
DefaultDirName={autopf}\Myasthenia handbook
DefaultGroupName=Myasthenia handbook
PrivilegesRequired=lowest
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=myasthenia-handbook-{#Version}-windows
SetupIconFile=..\..\build\icons\handbook.ico
UninstallDisplayIcon={app}\handbook.exe
Compression=lzma2
SolidCompression=yes

[Files]
Source: "..\..\dist\handbook\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{autoprograms}\Myasthenia handbook"; Filename: "{app}\handbook.exe"
Name: "{autodesktop}\Myasthenia handbook"; Filename: "{app}\handbook.exe"; Tasks: desktop

[Tasks]
Name: desktop; Description: "A symbol on the desktop"

[Run]
Filename: "{app}\handbook.exe"; Description: "Open the handbook"; Flags: postinstall nowait
